"""Operations performed on real devices, one module a kind of device."""
