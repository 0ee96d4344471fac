"""The wraps room: joins the token and a secrets child, rehearses routes and makes blobs and packages."""
