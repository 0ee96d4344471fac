<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
 <context>
  <name>desktop</name>
  <message>
   <source>The file {path} cannot be used, so language, text size and theme are as at first. Choose them anew.</source>
   <translation>Die Datei {path} ist nicht brauchbar, darum gelten Sprache, Textgröße und Farben des Anfangs. Wählen Sie sie neu.</translation>
  </message>
  <message>
   <source>PRODUCTION — this counts</source>
   <translation>ECHTBETRIEB — das zählt</translation>
  </message>
  <message>
   <source>DRILL — nothing made here may protect anything</source>
   <translation>ÜBUNG — nichts von hier darf etwas schützen</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Wird geöffnet</translation>
  </message>
  <message>
   <source>step {id} · {count} of {whole}</source>
   <translation>Schritt {id} · {count} von {whole}</translation>
  </message>
  <message>
   <source>This is carried out as soon as the step in hand allows it.</source>
   <translation>Das geschieht, sobald der laufende Schritt es zulässt.</translation>
  </message>
  <message>
   <source>The ceremony runs, so the window stays. Pause it first (Alt+P); it can be taken up again.</source>
   <translation>Die Zeremonie läuft, darum bleibt das Fenster. Unterbrechen Sie sie zuerst (Alt+P); sie lässt sich wieder aufnehmen.</translation>
  </message>
  <message>
   <source>anybody</source>
   <translation>beliebige Person</translation>
  </message>
  <message>
   <source>the program</source>
   <translation>das Programm</translation>
  </message>
  <message>
   <source>Finish this page, or give it up; then two people are asked.</source>
   <translation>Beenden Sie diese Seite, oder geben Sie sie auf; dann werden zwei Personen gefragt.</translation>
  </message>
  <message>
   <source>{count} people</source>
   <translation>{count} Personen</translation>
  </message>
  <message>
   <source>Esc or F2 goes back.</source>
   <translation>Esc oder F2 führt zurück.</translation>
  </message>
  <message>
   <source>Go o&amp;n</source>
   <translation>Weite&amp;r</translation>
  </message>
  <message>
   <source>Files through codes</source>
   <translation>Dateien durch Codes</translation>
  </message>
  <message>
   <source>QR codes on one screen and a camera before it carry a file where no cable and no stick may go.</source>
   <translation>QR-Codes auf einem Bildschirm und eine Kamera davor tragen eine Datei dorthin, wohin kein Kabel und kein Stick darf.</translation>
  </message>
  <message>
   <source>Send a file: its codes are shown on this screen, or written on a sheet to print</source>
   <translation>Eine Datei senden: Ihre Codes erscheinen auf diesem Bildschirm oder auf einem Bogen zum Drucken</translation>
  </message>
  <message>
   <source>Receive a file: through a camera, or from pictures and scans of codes</source>
   <translation>Eine Datei empfangen: durch eine Kamera oder aus Bildern und Scans von Codes</translation>
  </message>
  <message>
   <source>Esc: back · Space: pause, go on · Home: from the first code · + − size · D darker</source>
   <translation>Esc: zurück · Leertaste: anhalten, weiter · Pos1: vom ersten Code an · + − Größe · D dunkler</translation>
  </message>
  <message>
   <source>Codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>Missing: {parts}</source>
   <translation>Es fehlen: {parts}</translation>
  </message>
  <message>
   <source>Fingerprint of the transcript (SHA-256)</source>
   <translation>Fingerabdruck des Protokolls (SHA-256)</translation>
  </message>
  <message>
   <source>Fingerprints of all these files (SHA-256)</source>
   <translation>Fingerabdrücke all dieser Dateien (SHA-256)</translation>
  </message>
  <message>
   <source>Receive a file through codes</source>
   <translation>Eine Datei durch Codes empfangen</translation>
  </message>
  <message>
   <source>Send a file through codes</source>
   <translation>Eine Datei durch Codes senden</translation>
  </message>
  <message>
   <source>&amp;Keep the file</source>
   <translation>Datei beha&amp;lten</translation>
  </message>
  <message>
   <source>Whoever sees the codes has the file: show only what is public or wrapped.</source>
   <translation>Wer die Codes sieht, hat die Datei: Zeigen Sie nur, was öffentlich oder verpackt ist.</translation>
  </message>
  <message>
   <source>Files that can go through codes</source>
   <translation>Dateien, die durch Codes gehen können</translation>
  </message>
  <message>
   <source>Nothing was written into the outbox yet.</source>
   <translation>In den Ausgang wurde noch nichts geschrieben.</translation>
  </message>
  <message>
   <source>Sho&amp;w its codes</source>
   <translation>Codes zeig&amp;en</translation>
  </message>
  <message>
   <source>The receiver shows the same SHA-256</source>
   <translation>Der Empfänger zeigt dasselbe SHA-256</translation>
  </message>
  <message>
   <source>The program broke: {place}</source>
   <translation>Das Programm ist gescheitert: {place}</translation>
  </message>
  <message>
   <source>The camera is off.</source>
   <translation>Die Kamera ist aus.</translation>
  </message>
  <message>
   <source>Picture of the camera</source>
   <translation>Bild der Kamera</translation>
  </message>
  <message>
   <source>Turn a c&amp;amera on</source>
   <translation>K&amp;amera einschalten</translation>
  </message>
  <message>
   <source>Which camera</source>
   <translation>Welche Kamera</translation>
  </message>
  <message>
   <source>From pict&amp;ures…</source>
   <translation>A&amp;us Bildern…</translation>
  </message>
  <message>
   <source>S&amp;tart again</source>
   <translation>&amp;Neu beginnen</translation>
  </message>
  <message>
   <source>The camera starts.</source>
   <translation>Die Kamera läuft an.</translation>
  </message>
  <message>
   <source>Pictures of codes</source>
   <translation>Bilder von Codes</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.pgm *.pbm *.ppm)</source>
   <translation>Bilder (*.png *.jpg *.jpeg *.pgm *.pbm *.ppm)</translation>
  </message>
  <message>
   <source>Pictures are read.</source>
   <translation>Bilder werden gelesen.</translation>
  </message>
  <message>
   <source>{passed} s so far, about {left} s to go</source>
   <translation>Bisher {passed} s, noch etwa {left} s</translation>
  </message>
  <message>
   <source>Turn the c&amp;amera off</source>
   <translation>K&amp;amera ausschalten</translation>
  </message>
  <message>
   <source>Picture {number} of {count}</source>
   <translation>Bild {number} von {count}</translation>
  </message>
  <message>
   <source>Choose a camera, then turn it on.</source>
   <translation>Wählen Sie eine Kamera und schalten Sie sie dann ein.</translation>
  </message>
  <message>
   <source>A camera is on only while you want it, and no picture of it is kept.</source>
   <translation>Eine Kamera ist nur an, solange Sie es wollen, und kein Bild von ihr wird aufbewahrt.</translation>
  </message>
  <message>
   <source>Folder that the file goes into</source>
   <translation>Ordner, in den die Datei kommt</translation>
  </message>
  <message>
   <source>Written and read back: {path}</source>
   <translation>Geschrieben und zurückgelesen: {path}</translation>
  </message>
  <message>
   <source>The sender's screen shows the same SHA-256</source>
   <translation>Der Bildschirm des Senders zeigt dasselbe SHA-256</translation>
  </message>
  <message>
   <source>The file is whole: it has the length and the SHA-256 that its codes name.</source>
   <translation>Die Datei ist ganz: Sie hat die Länge und das SHA-256, die ihre Codes nennen.</translation>
  </message>
  <message>
   <source>SHA-256 of the file</source>
   <translation>SHA-256 der Datei</translation>
  </message>
  <message>
   <source>{count} bytes</source>
   <translation>{count} Bytes</translation>
  </message>
  <message>
   <source>No code of a file was seen yet.</source>
   <translation>Es wurde noch kein Code einer Datei gesehen.</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>{held} of {needed} parts are there.</source>
   <translation>{held} von {needed} Teilen sind da.</translation>
  </message>
  <message>
   <source>A small file is one code, a larger one a series of at most 300. What is larger goes by stick.</source>
   <translation>Eine kleine Datei ist ein Code, eine größere eine Folge von höchstens 300. Was größer ist, geht per Stick.</translation>
  </message>
  <message>
   <source>Write a s&amp;heet of codes to print…</source>
   <translation>Bogen mit Codes zum Drucken schre&amp;iben…</translation>
  </message>
  <message>
   <source>Write a sheet of codes</source>
   <translation>Einen Bogen mit Codes schreiben</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>As Base64 text, for any phone</source>
   <translation>Als Base64-Text, für jedes Telefon</translation>
  </message>
  <message>
   <source>From the first code  Home</source>
   <translation>Vom ersten Code an  Pos1</translation>
  </message>
  <message>
   <source>One code on  →</source>
   <translation>Ein Code weiter  →</translation>
  </message>
  <message>
   <source>Slower, larger  −</source>
   <translation>Langsamer, größer  −</translation>
  </message>
  <message>
   <source>Faster, denser  +</source>
   <translation>Schneller, dichter  +</translation>
  </message>
  <message>
   <source>Darker  D</source>
   <translation>Dunkler  D</translation>
  </message>
  <message>
   <source>Full screen  F11</source>
   <translation>Vollbild  F11</translation>
  </message>
  <message>
   <source>S&amp;tand still</source>
   <translation>A&amp;nhalten</translation>
  </message>
  <message>
   <source>Be&amp;gin</source>
   <translation>Be&amp;ginnen</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Weiter</translation>
  </message>
  <message>
   <source>One code</source>
   <translation>Ein Code</translation>
  </message>
  <message>
   <source>The text of the file, as it stands: any phone shows it.</source>
   <translation>Der Text der Datei, wie er ist: Jedes Telefon zeigt ihn.</translation>
  </message>
  <message>
   <source>The file as Base64 text, which any phone shows. Decode it there, then compare the SHA-256.</source>
   <translation>Die Datei als Base64-Text, den jedes Telefon zeigt. Decodieren Sie ihn dort, dann vergleichen Sie das SHA-256.</translation>
  </message>
  <message>
   <source>The whole file with its name and SHA-256, for a receiver of codes.</source>
   <translation>Die ganze Datei mit Namen und SHA-256, für einen Empfänger von Codes.</translation>
  </message>
  <message>
   <source>Begin when the receiver is ready; it gets on fastest with the first codes.</source>
   <translation>Beginnen Sie, wenn der Empfänger bereit ist; mit den ersten Codes kommt er am schnellsten voran.</translation>
  </message>
  <message>
   <source>As a file, for a receiver of codes</source>
   <translation>Als Datei, für einen Empfänger von Codes</translation>
  </message>
  <message>
   <source>As plain text, for any phone</source>
   <translation>Als einfacher Text, für jedes Telefon</translation>
  </message>
  <message>
   <source>Code {number} · {count} are enough where none is missed</source>
   <translation>Code {number} · {count} genügen, wenn keiner verpasst wird</translation>
  </message>
  <message>
   <source>{count} codes a second, {side} modules a side. After another size only this program goes on reading.</source>
   <translation>{count} Codes in der Sekunde, {side} Module je Seite. Nach einer anderen Größe liest nur dieses Programm weiter.</translation>
  </message>
  <message>
   <source>{what} of {name}</source>
   <translation>{what} von {name}</translation>
  </message>
  <message>
   <source>now {percent} % bright</source>
   <translation>jetzt {percent} % hell</translation>
  </message>
  <message>
   <source>not accepted</source>
   <translation>nicht angenommen</translation>
  </message>
  <message>
   <source>Record a deviation</source>
   <translation>Abweichung festhalten</translation>
  </message>
  <message>
   <source>Pause the ceremony</source>
   <translation>Zeremonie unterbrechen</translation>
  </message>
  <message>
   <source>The program ends and the ceremony can be taken up again. Two people confirm it next.</source>
   <translation>Das Programm endet, und die Zeremonie lässt sich wieder aufnehmen. Zwei Personen bestätigen es gleich.</translation>
  </message>
  <message>
   <source>Ask two people</source>
   <translation>Zwei Personen fragen</translation>
  </message>
  <message>
   <source>Stop the ceremony</source>
   <translation>Zeremonie abbrechen</translation>
  </message>
  <message>
   <source>The ceremony ends here and cannot be taken up again. Shares not yet proved and accepted become worthless. Two people confirm it next.</source>
   <translation>Die Zeremonie endet hier und lässt sich nicht wieder aufnehmen. Anteile, die noch nicht geprüft und angenommen sind, werden wertlos. Zwei Personen bestätigen es gleich.</translation>
  </message>
  <message>
   <source>People in the room</source>
   <translation>Personen im Raum</translation>
  </message>
  <message>
   <source>Record it</source>
   <translation>Festhalten</translation>
  </message>
  <message>
   <source>Esc goes back.</source>
   <translation>Esc führt zurück.</translation>
  </message>
  <message>
   <source>What was expected</source>
   <translation>Was erwartet wurde</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschehen ist</translation>
  </message>
  <message>
   <source>Say what was expected.</source>
   <translation>Sagen Sie, was erwartet wurde.</translation>
  </message>
  <message>
   <source>Say what happened.</source>
   <translation>Sagen Sie, was geschehen ist.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Give the reason.</source>
   <translation>Nennen Sie den Grund.</translation>
  </message>
  <message>
   <source>It gets the next number in the journal. What is done about it is asked next.</source>
   <translation>Sie bekommt die nächste Nummer im Journal. Was daraus folgt, wird gleich gefragt.</translation>
  </message>
  <message>
   <source>Who reports it?</source>
   <translation>Wer meldet sie?</translation>
  </message>
  <message>
   <source>Whoever leaves cannot act until they are back, with their own code and the word of somebody who is here.</source>
   <translation>Wer geht, kann erst wieder handeln, wenn er zurück ist, mit dem eigenen Code und dem Wort von jemandem, der hier ist.</translation>
  </message>
  <message>
   <source>leaves the room</source>
   <translation>verlässt den Raum</translation>
  </message>
  <message>
   <source>is back</source>
   <translation>ist zurück</translation>
  </message>
  <message>
   <source>has come</source>
   <translation>ist gekommen</translation>
  </message>
  <message>
   <source>Nobody signed in yet.</source>
   <translation>Noch hat sich niemand angemeldet.</translation>
  </message>
  <message>
   <source>Fingerprint as hex groups</source>
   <translation>Fingerabdruck als Hex-Gruppen</translation>
  </message>
  <message>
   <source>Fingerprint as words</source>
   <translation>Fingerabdruck als Wörter</translation>
  </message>
  <message>
   <source>The transcript was printed on {name}, as one job. Compare the paper's head with this screen. The journal is closed, so that this print stands in none.</source>
   <translation>Das Protokoll wurde auf {name} gedruckt, als ein Auftrag. Vergleichen Sie den Kopf des Papiers mit diesem Bildschirm. Das Journal ist geschlossen, daher steht dieser Druck in keinem.</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>S&amp;chließen</translation>
  </message>
  <message>
   <source>{stick} was flushed and read back. It is still mounted at {place}, read-only: eject it, then pull it.</source>
   <translation>{stick} wurde auf den Datenträger geschrieben und zurückgelesen. Er ist noch unter {place} eingehängt, schreibgeschützt: Werfen Sie ihn aus, dann ziehen Sie ihn ab.</translation>
  </message>
  <message>
   <source>{stick} was flushed and read back. It is still mounted at {place}, as this program may neither unmount it nor set it read-only: eject it, or run umount as root, or shut down first; then pull it.</source>
   <translation>{stick} wurde auf den Datenträger geschrieben und zurückgelesen. Er ist noch unter {place} eingehängt, denn dieses Programm darf ihn weder aushängen noch schreibgeschützt setzen: Werfen Sie ihn aus, oder rufen Sie umount als root auf, oder fahren Sie zuerst herunter; dann ziehen Sie ihn ab.</translation>
  </message>
  <message>
   <source>{stick} was read back; nobody looked whether it is still mounted: eject it before you pull it.</source>
   <translation>{stick} wurde zurückgelesen; ob er noch eingehängt ist, wurde nicht nachgesehen: Werfen Sie ihn aus, bevor Sie ihn abziehen.</translation>
  </message>
  <message>
   <source>&amp;Start screen</source>
   <translation>&amp;Startbildschirm</translation>
  </message>
  <message>
   <source>This ceremony is finished</source>
   <translation>Diese Zeremonie ist zu Ende</translation>
  </message>
  <message>
   <source>The ceremony could not go on</source>
   <translation>Die Zeremonie konnte nicht weitergehen</translation>
  </message>
  <message>
   <source>Nothing is left to be done in this folder. Verify what was made, or begin another one.</source>
   <translation>In diesem Ordner ist nichts mehr zu tun. Prüfen Sie, was gemacht wurde, oder beginnen Sie eine neue.</translation>
  </message>
  <message>
   <source>The key is back. Take it to where it belongs, and verify the record of this recovery.</source>
   <translation>Der Schlüssel ist wieder da. Bringen Sie ihn dorthin, wohin er gehört, und prüfen Sie die Aufzeichnung dieser Wiederherstellung.</translation>
  </message>
  <message>
   <source>The journal holds everything up to here. Take it up again from the start screen.</source>
   <translation>Das Journal enthält alles bis hierher. Nehmen Sie sie vom Startbildschirm aus wieder auf.</translation>
  </message>
  <message>
   <source>&amp;Open the folder</source>
   <translation>&amp;Ordner öffnen</translation>
  </message>
  <message>
   <source>&amp;Verify now</source>
   <translation>Jetzt &amp;prüfen</translation>
  </message>
  <message>
   <source>Open the &amp;transcript</source>
   <translation>Pro&amp;tokoll öffnen</translation>
  </message>
  <message>
   <source>&amp;Print the transcript</source>
   <translation>Protokoll druc&amp;ken</translation>
  </message>
  <message>
   <source>Throu&amp;gh codes…</source>
   <translation>Durch Cod&amp;es…</translation>
  </message>
  <message>
   <source>The transcript is being printed…</source>
   <translation>Das Protokoll wird gedruckt …</translation>
  </message>
  <message>
   <source>The verifier runs over everything that was made.</source>
   <translation>Die Prüfung läuft über alles, was gemacht wurde.</translation>
  </message>
  <message>
   <source>The recovery could not go on</source>
   <translation>Die Wiederherstellung konnte nicht weitergehen</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>Files in the folder</source>
   <translation>Dateien im Ordner</translation>
  </message>
  <message>
   <source>Certificate of the transcript (SHA-256)</source>
   <translation>Zertifikat des Protokolls (SHA-256)</translation>
  </message>
  <message>
   <source>Final head of the journal</source>
   <translation>Endgültiger Kopfwert des Journals</translation>
  </message>
  <message>
   <source>Deviations written down in the transcript: {count}.</source>
   <translation>Abweichungen, die im Protokoll stehen: {count}.</translation>
  </message>
  <message>
   <source>The ceremony is complete</source>
   <translation>Die Zeremonie ist vollständig</translation>
  </message>
  <message>
   <source>The ceremony is paused</source>
   <translation>Die Zeremonie ist unterbrochen</translation>
  </message>
  <message>
   <source>The ceremony was stopped</source>
   <translation>Die Zeremonie wurde abgebrochen</translation>
  </message>
  <message>
   <source>Compare the fingerprints with the paper, take the files to where they belong, and verify.</source>
   <translation>Vergleichen Sie die Fingerabdrücke mit dem Papier, bringen Sie die Dateien an ihren Ort, und prüfen Sie.</translation>
  </message>
  <message>
   <source>Everything so far is in the journal. Take it up again from the start screen.</source>
   <translation>Alles bisher Geschehene steht im Journal. Nehmen Sie sie vom Startbildschirm aus wieder auf.</translation>
  </message>
  <message>
   <source>What was made before is in the journal, and what became of it.</source>
   <translation>Was vorher gemacht wurde und was daraus wurde, steht im Journal.</translation>
  </message>
  <message>
   <source>{stick} was read back and is unmounted; it may be pulled now.</source>
   <translation>{stick} wurde zurückgelesen und ist ausgehängt; er darf jetzt abgezogen werden.</translation>
  </message>
  <message>
   <source>A folder stands for {stick}; it was read back.</source>
   <translation>Ein Ordner steht für {stick}; er wurde zurückgelesen.</translation>
  </message>
  <message>
   <source>The recovery is complete</source>
   <translation>Die Wiederherstellung ist vollständig</translation>
  </message>
  <message>
   <source>The recovery is paused</source>
   <translation>Die Wiederherstellung ist unterbrochen</translation>
  </message>
  <message>
   <source>The recovery was stopped</source>
   <translation>Die Wiederherstellung wurde abgebrochen</translation>
  </message>
  <message>
   <source>Nothing on this computer opens {path}.</source>
   <translation>Nichts auf diesem Rechner öffnet {path}.</translation>
  </message>
  <message>
   <source>&amp;Stop…</source>
   <translation>A&amp;bbrechen…</translation>
  </message>
  <message>
   <source>&amp;Pause…</source>
   <translation>&amp;Pause…</translation>
  </message>
  <message>
   <source>Deviation…  F9</source>
   <translation>Abweichung…  F9</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>Confirm</source>
   <translation>Bestätigen</translation>
  </message>
  <message>
   <source>&amp;Back: go on</source>
   <translation>&amp;Zurück: weitermachen</translation>
  </message>
  <message>
   <source>F6</source>
   <translation>F6</translation>
  </message>
  <message>
   <source>Codes  F6</source>
   <translation>Codes  F6</translation>
  </message>
  <message>
   <source>People  F3</source>
   <translation>Personen  F3</translation>
  </message>
  <message>
   <source>Journal  F2</source>
   <translation>Journal  F2</translation>
  </message>
  <message>
   <source>Head {head}</source>
   <translation>Kopf {head}</translation>
  </message>
  <message>
   <source>Now: {who}</source>
   <translation>Jetzt: {who}</translation>
  </message>
  <message>
   <source>Journal</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Nothing is written down yet: the journal begins once the token is there.</source>
   <translation>Noch ist nichts aufgeschrieben: Das Journal beginnt, sobald das Token da ist.</translation>
  </message>
  <message>
   <source>The journal's last entries, newest first</source>
   <translation>Die letzten Einträge des Journals, die neuesten zuerst</translation>
  </message>
  <message>
   <source>Not accepted: {part}.</source>
   <translation>Nicht angenommen: {part}.</translation>
  </message>
  <message>
   <source>&amp;Add files…</source>
   <translation>Dateien &amp;hinzufügen…</translation>
  </message>
  <message>
   <source>Ta&amp;ke them from the stick</source>
   <translation>Vom Stic&amp;k nehmen</translation>
  </message>
  <message>
   <source>Add files</source>
   <translation>Dateien hinzufügen</translation>
  </message>
  <message>
   <source>The files are there</source>
   <translation>Die Dateien sind da</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>It is plugged in.</source>
   <translation>Er ist eingesteckt.</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>und {count} weitere</translation>
  </message>
  <message>
   <source>Nothing lies there. In a drill a simulated cloud answers instead.</source>
   <translation>Hier liegt nichts. In einer Übung antwortet stattdessen eine nachgebildete Cloud.</translation>
  </message>
  <message>
   <source>Or plug in {stick}; nothing on it is changed.</source>
   <translation>Oder stecken Sie {stick} ein; nichts darauf wird geändert.</translation>
  </message>
  <message>
   <source>There now: {count} files</source>
   <translation>Jetzt liegen hier: {count} Dateien</translation>
  </message>
  <message>
   <source>{name} was not copied: {why}.</source>
   <translation>{name} wurde nicht kopiert: {why}.</translation>
  </message>
  <message>
   <source>ok</source>
   <translation>in Ordnung</translation>
  </message>
  <message>
   <source>warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>stop</source>
   <translation>Halt</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>Look through the table to its end (Page Down, End).</source>
   <translation>Sehen Sie die Tabelle bis zum Ende durch (Bild ab, Ende).</translation>
  </message>
  <message>
   <source>I looked through it</source>
   <translation>Ich habe es durchgesehen</translation>
  </message>
  <message>
   <source>The list of the binding's changes is empty.</source>
   <translation>Die Liste der Änderungen der Bindung ist leer.</translation>
  </message>
  <message>
   <source>The list is empty.</source>
   <translation>Die Liste ist leer.</translation>
  </message>
  <message>
   <source>Choose one.</source>
   <translation>Wählen Sie eines.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>How do you go on?</source>
   <translation>Wie machen Sie weiter?</translation>
  </message>
  <message>
   <source>reads aloud</source>
   <translation>liest vor</translation>
  </message>
  <message>
   <source>types</source>
   <translation>tippt</translation>
  </message>
  <message>
   <source>What is on the copy</source>
   <translation>Was auf der Kopie steht</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Weg</translation>
  </message>
  <message>
   <source>for example a call to a known number</source>
   <translation>zum Beispiel ein Anruf bei einer bekannten Nummer</translation>
  </message>
  <message>
   <source>Who brought it</source>
   <translation>Wer sie gebracht hat</translation>
  </message>
  <message>
   <source>All words, with spaces between them</source>
   <translation>Alle Wörter, mit Leerzeichen dazwischen</translation>
  </message>
  <message>
   <source>Name the channel by which the copy came.</source>
   <translation>Nennen Sie den Weg, auf dem die Kopie kam.</translation>
  </message>
  <message>
   <source>Name who brought the copy.</source>
   <translation>Nennen Sie, wer die Kopie gebracht hat.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Two people are asked next whether the ceremony goes on without a second copy.</source>
   <translation>Zwei Personen werden gleich gefragt, ob die Zeremonie ohne zweite Kopie weitergeht.</translation>
  </message>
  <message>
   <source>By which channel the copy came</source>
   <translation>Auf welchem Weg die Kopie kam</translation>
  </message>
  <message>
   <source>The first eight groups, read aloud from the copy</source>
   <translation>Die ersten acht Gruppen, von der Kopie vorgelesen</translation>
  </message>
  <message>
   <source>Type the words.</source>
   <translation>Tippen Sie die Wörter ein.</translation>
  </message>
  <message>
   <source>Group {number}</source>
   <translation>Gruppe {number}</translation>
  </message>
  <message>
   <source>Hex: eight groups</source>
   <translation>Hex: acht Gruppen</translation>
  </message>
  <message>
   <source>All 32 words</source>
   <translation>Alle 32 Wörter</translation>
  </message>
  <message>
   <source>There is no second copy</source>
   <translation>Es gibt keine zweite Kopie</translation>
  </message>
  <message>
   <source>{count} words</source>
   <translation>{count} Wörter</translation>
  </message>
  <message>
   <source>{count} groups are to be typed.</source>
   <translation>{count} Gruppen sind einzutippen.</translation>
  </message>
  <message>
   <source>first</source>
   <translation>erste Person</translation>
  </message>
  <message>
   <source>second</source>
   <translation>zweite Person</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Reason, in your own words</source>
   <translation>Grund, in eigenen Worten</translation>
  </message>
  <message>
   <source>Decide: consent or not.</source>
   <translation>Entscheiden Sie: einwilligen oder nicht.</translation>
  </message>
  <message>
   <source>Give your reason.</source>
   <translation>Nennen Sie Ihren Grund.</translation>
  </message>
  <message>
   <source>Do not consent</source>
   <translation>Nicht einwilligen</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Einwilligen</translation>
  </message>
  <message>
   <source>We consent</source>
   <translation>Wir willigen ein</translation>
  </message>
  <message>
   <source>We do not consent</source>
   <translation>Wir willigen nicht ein</translation>
  </message>
  <message>
   <source>Risk: {risk}</source>
   <translation>Risiko: {risk}</translation>
  </message>
  <message>
   <source>Type an answer.</source>
   <translation>Tippen Sie eine Antwort ein.</translation>
  </message>
  <message>
   <source>for example 2026-03-09 14:05:00</source>
   <translation>zum Beispiel 2026-03-09 14:05:00</translation>
  </message>
  <message>
   <source>Time in UTC</source>
   <translation>Zeit in UTC</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Give initials</source>
   <translation>Handzeichen geben</translation>
  </message>
  <message>
   <source>Initials given</source>
   <translation>Handzeichen gegeben</translation>
  </message>
  <message>
   <source>Initials to be given</source>
   <translation>Handzeichen fehlt noch</translation>
  </message>
  <message>
   <source>Not in the room</source>
   <translation>Nicht im Raum</translation>
  </message>
  <message>
   <source>It is on pape&amp;r</source>
   <translation>Es steht auf dem Papie&amp;r</translation>
  </message>
  <message>
   <source>Write it on paper first.</source>
   <translation>Schreiben Sie es zuerst auf Papier.</translation>
  </message>
  <message>
   <source>Read this aloud and write it on paper</source>
   <translation>Lesen Sie das vor, und schreiben Sie es auf Papier</translation>
  </message>
  <message>
   <source>Reads aloud from paper, all of it</source>
   <translation>Liest alles vom Papier vor</translation>
  </message>
  <message>
   <source>Show the &amp;words again</source>
   <translation>&amp;Wörter wieder zeigen</translation>
  </message>
  <message>
   <source>{count} words are to be typed.</source>
   <translation>{count} Wörter sind einzutippen.</translation>
  </message>
  <message>
   <source>Types the last {count} words</source>
   <translation>Tippt die letzten {count} Wörter</translation>
  </message>
  <message>
   <source>Word {number}</source>
   <translation>Wort {number}</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Erklärung</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Bemerkung</translation>
  </message>
  <message>
   <source>State yes or no.</source>
   <translation>Sagen Sie Ja oder Nein.</translation>
  </message>
  <message>
   <source>Say why.</source>
   <translation>Sagen Sie, warum.</translation>
  </message>
  <message>
   <source>State this</source>
   <translation>Das erklären</translation>
  </message>
  <message>
   <source>Remark (whoever disagrees says why)</source>
   <translation>Bemerkung (wer nicht zustimmt, sagt warum)</translation>
  </message>
  <message>
   <source>Yes: the script was followed, and every deviation is written down</source>
   <translation>Ja: Das Skript wurde befolgt, und jede Abweichung ist aufgeschrieben</translation>
  </message>
  <message>
   <source>No, and I say why</source>
   <translation>Nein, und ich sage warum</translation>
  </message>
  <message>
   <source>types first</source>
   <translation>tippt zuerst</translation>
  </message>
  <message>
   <source>types second</source>
   <translation>tippt danach</translation>
  </message>
  <message>
   <source>First person types</source>
   <translation>Erste Person tippt</translation>
  </message>
  <message>
   <source>Second person types</source>
   <translation>Zweite Person tippt</translation>
  </message>
  <message>
   <source>The first person types.</source>
   <translation>Die erste Person tippt.</translation>
  </message>
  <message>
   <source>The second person types.</source>
   <translation>Die zweite Person tippt.</translation>
  </message>
  <message>
   <source>Each types from the thing itself. What the other typed is covered.</source>
   <translation>Beide tippen vom Gegenstand selbst ab. Was die andere Person getippt hat, ist verdeckt.</translation>
  </message>
  <message>
   <source>A large RSA key can take minutes. If the token hangs, unplug it or give it up.</source>
   <translation>Ein großer RSA-Schlüssel kann Minuten dauern. Wenn das Token hängt, ziehen Sie es ab oder geben Sie es auf.</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <source>The program works.</source>
   <translation>Das Programm arbeitet.</translation>
  </message>
  <message>
   <source>&amp;Give up waiting for the token…</source>
   <translation>Nicht länger auf das Token &amp;warten…</translation>
  </message>
  <message>
   <source>Its process is ended at once. What it did last is then unknown: it is looked at when the token is open again, and two people decide. Nothing in the journal is lost.</source>
   <translation>Sein Prozess wird sofort beendet. Was es zuletzt getan hat, ist dann unbekannt: Es wird nachgesehen, wenn das Token wieder offen ist, und zwei Personen entscheiden. Nichts im Journal geht verloren.</translation>
  </message>
  <message>
   <source>Nobody needs to do anything. The window cannot be closed meanwhile.</source>
   <translation>Niemand muss etwas tun. Das Fenster lässt sich so lange nicht schließen.</translation>
  </message>
  <message>
   <source>&amp;End its process now</source>
   <translation>Seinen Prozess jetzt &amp;beenden</translation>
  </message>
  <message>
   <source>{count} seconds</source>
   <translation>{count} Sekunden</translation>
  </message>
  <message>
   <source>Pick a person</source>
   <translation>Person wählen</translation>
  </message>
  <message>
   <source>Acts and steps</source>
   <translation>Akte und Schritte</translation>
  </message>
  <message>
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>to come</source>
   <translation>kommt noch</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>ausgelassen</translation>
  </message>
  <message>
   <source>… {count} more</source>
   <translation>… {count} weitere</translation>
  </message>
  <message>
   <source>&amp;Details</source>
   <translation>&amp;Details</translation>
  </message>
  <message>
   <source>Next: {step}</source>
   <translation>Als Nächstes: {step}</translation>
  </message>
  <message>
   <source>Code: {code}</source>
   <translation>Code: {code}</translation>
  </message>
  <message>
   <source>Begin the &amp;ceremony</source>
   <translation>Zeremonie &amp;beginnen</translation>
  </message>
  <message>
   <source>&amp;Next: {part}</source>
   <translation>&amp;Weiter: {part}</translation>
  </message>
  <message>
   <source>Review: {title}</source>
   <translation>Durchsicht: {title}</translation>
  </message>
  <message>
   <source>This plan is refused. Correct what is found in it, then review it again.</source>
   <translation>Dieser Plan wird abgelehnt. Berichtigen Sie, was darin gefunden wurde, und sehen Sie ihn dann noch einmal durch.</translation>
  </message>
  <message>
   <source>Authentic: everything fits, and the certificate is the one that you gave.</source>
   <translation>Echt: Alles passt, und das Zertifikat ist das, das Sie angegeben haben.</translation>
  </message>
  <message>
   <source>Consistent, not anchored: everything fits together, but nothing from outside vouches for it. Give the fingerprint from the paper of the ceremony.</source>
   <translation>In sich stimmig, nicht verankert: Alles passt zusammen, aber nichts von außen bürgt dafür. Geben Sie den Fingerabdruck vom Papier der Zeremonie an.</translation>
  </message>
  <message>
   <source>Not verified: something does not fit; the checks that failed name it.</source>
   <translation>Nicht bestätigt: Etwas passt nicht; die fehlgeschlagenen Prüfungen benennen es.</translation>
  </message>
  <message>
   <source>Unreadable: there is no ceremony and no transcript here that can be read.</source>
   <translation>Nicht lesbar: Hier ist keine Zeremonie und kein Protokoll, das sich lesen lässt.</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>bestanden</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>not checked</source>
   <translation>nicht geprüft</translation>
  </message>
  <message>
   <source>The transcript does not hold everything: behind its freeze the journal in the folder tells more ({count}). The line “Behind the freeze” says what, and what of it is signed.</source>
   <translation>Das Protokoll enthält nicht alles: Hinter dem Einfrieren sagt das Journal im Ordner mehr ({count}). Die Zeile „Hinter dem Einfrieren“ sagt, was, und was davon signiert ist.</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Anchor from outside</source>
   <translation>Anker von außen</translation>
  </message>
  <message>
   <source>Attached journal</source>
   <translation>Angehängtes Journal</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Anhänge</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Binding</source>
   <translation>Bindung</translation>
  </message>
  <message>
   <source>Behind the freeze</source>
   <translation>Hinter dem Einfrieren</translation>
  </message>
  <message>
   <source>Token and sticks by the binding</source>
   <translation>Token und Datenträger nach der Bindung</translation>
  </message>
  <message>
   <source>Certificate</source>
   <translation>Zertifikat</translation>
  </message>
  <message>
   <source>Hand-overs and files made again</source>
   <translation>Übergaben und neu erzeugte Dateien</translation>
  </message>
  <message>
   <source>Completeness</source>
   <translation>Vollständigkeit</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Kontrollpunkte</translation>
  </message>
  <message>
   <source>Consents</source>
   <translation>Einwilligungen</translation>
  </message>
  <message>
   <source>Deviations</source>
   <translation>Abweichungen</translation>
  </message>
  <message>
   <source>Evidence of the device</source>
   <translation>Belege des Geräts</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Frozen journal</source>
   <translation>Eingefrorenes Journal</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Eingänge</translation>
  </message>
  <message>
   <source>Files on sticks</source>
   <translation>Dateien auf Sticks</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>Betriebsart</translation>
  </message>
  <message>
   <source>Outputs</source>
   <translation>Ausgaben</translation>
  </message>
  <message>
   <source>Backup packages</source>
   <translation>Sicherungspakete</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>PINs</source>
   <translation>PINs</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Readable</source>
   <translation>Lesbarkeit</translation>
  </message>
  <message>
   <source>Replay</source>
   <translation>Nachvollzug</translation>
  </message>
  <message>
   <source>Seal</source>
   <translation>Siegel</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Versiegelt</translation>
  </message>
  <message>
   <source>Secrets</source>
   <translation>Geheimnisse</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Signatur</translation>
  </message>
  <message>
   <source>What follows from the rest</source>
   <translation>Was aus dem Übrigen folgt</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Ablage</translation>
  </message>
  <message>
   <source>Strangers</source>
   <translation>Fremdes</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Trusted wrapping keys</source>
   <translation>Vertrauenswürdige Umhüllungsschlüssel</translation>
  </message>
  <message>
   <source>Wraps</source>
   <translation>Umhüllungen</translation>
  </message>
  <message>
   <source>This was a drill; nothing made in it may protect anything.</source>
   <translation>Das war eine Übung; nichts daraus darf etwas schützen.</translation>
  </message>
  <message>
   <source>This was a production ceremony.</source>
   <translation>Das war eine Zeremonie im Echtbetrieb.</translation>
  </message>
  <message>
   <source>{passed} checks passed, {failed} failed, {left} not made</source>
   <translation>{passed} Prüfungen bestanden, {failed} fehlgeschlagen, {left} nicht gemacht</translation>
  </message>
  <message>
   <source>The people stopped this ceremony before its end.</source>
   <translation>Die Personen haben diese Zeremonie vor ihrem Ende abgebrochen.</translation>
  </message>
  <message>
   <source>Alt+B goes back; what was typed here is gone then.</source>
   <translation>Alt+Z geht zurück; was hier getippt wurde, ist dann weg.</translation>
  </message>
  <message>
   <source>Key ceremony</source>
   <translation>Schlüsselzeremonie</translation>
  </message>
  <message>
   <source>The choice could not be kept for the next start: {why}.</source>
   <translation>Die Wahl ließ sich nicht für den nächsten Start behalten: {why}.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {why}.</source>
   <translation>{path} ist nicht lesbar: {why}.</translation>
  </message>
  <message>
   <source>One AES key for AWS, one backup of three custodians</source>
   <translation>Ein AES-Schlüssel für AWS, eine Sicherung mit drei Verwahrern</translation>
  </message>
  <message>
   <source>One AES key for AWS, in a token whose PINs are split among custodians</source>
   <translation>Ein AES-Schlüssel für AWS, in einem Token, dessen PINs unter Verwahrern geteilt sind</translation>
  </message>
  <message>
   <source>Four keys for AWS, Google and Azure, two backups, five custodians</source>
   <translation>Vier Schlüssel für AWS, Google und Azure, zwei Sicherungen, fünf Verwahrer</translation>
  </message>
  <message>
   <source>One RSA key for Azure and Google, one backup of three custodians</source>
   <translation>Ein RSA-Schlüssel für Azure und Google, eine Sicherung mit drei Verwahrern</translation>
  </message>
  <message>
   <source>Practise with a drill</source>
   <translation>Mit einer Übung proben</translation>
  </message>
  <message>
   <source>New ceremony</source>
   <translation>Neue Zeremonie</translation>
  </message>
  <message>
   <source>Everything happens as on the day, with a software token made for it and simulated clouds.</source>
   <translation>Alles geschieht wie am Tag selbst, mit einem eigens erzeugten Software-Token und nachgebildeten Clouds.</translation>
  </message>
  <message>
   <source>A plan says what is made, who takes part, and where the keys go. It is reviewed next.</source>
   <translation>Ein Plan sagt, was erzeugt wird, wer teilnimmt, und wohin die Schlüssel gehen. Als Nächstes wird er durchgesehen.</translation>
  </message>
  <message>
   <source>Plan file</source>
   <translation>Plandatei</translation>
  </message>
  <message>
   <source>Write a copy of the template to</source>
   <translation>Kopie der Vorlage schreiben nach</translation>
  </message>
  <message>
   <source>You edit the copy in a text editor and have it reviewed. A file that is there is never overwritten.</source>
   <translation>Sie bearbeiten die Kopie in einem Texteditor und lassen sie durchsehen. Eine vorhandene Datei wird nie überschrieben.</translation>
  </message>
  <message>
   <source>Folder of the ceremony</source>
   <translation>Ordner der Zeremonie</translation>
  </message>
  <message>
   <source>A new folder. Journal, wrapped keys, backup packages and transcript will lie in it.</source>
   <translation>Ein neuer Ordner. Darin werden Journal, umhüllte Schlüssel, Sicherungspakete und Protokoll liegen.</translation>
  </message>
  <message>
   <source>Binding of this computer's token</source>
   <translation>Bindung des Tokens an diesem Rechner</translation>
  </message>
  <message>
   <source>What the clouds handed over</source>
   <translation>Was die Clouds übergeben haben</translation>
  </message>
  <message>
   <source>&amp;Write the copy</source>
   <translation>&amp;Kopie schreiben</translation>
  </message>
  <message>
   <source>&amp;Review the plan</source>
   <translation>Plan &amp;durchsehen</translation>
  </message>
  <message>
   <source>A plan file that was reviewed</source>
   <translation>Eine durchgesehene Plandatei</translation>
  </message>
  <message>
   <source>The copy was written to {path}. Edit it, have it reviewed and approved, then go on here.</source>
   <translation>Die Kopie wurde nach {path} geschrieben. Bearbeiten Sie sie, lassen Sie sie durchsehen und genehmigen, und machen Sie dann hier weiter.</translation>
  </message>
  <message>
   <source>Begin with a template: {title}</source>
   <translation>Mit einer Vorlage beginnen: {title}</translation>
  </message>
  <message>
   <source>{path} was not written: {why}.</source>
   <translation>{path} wurde nicht geschrieben: {why}.</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Ordner…</translation>
  </message>
  <message>
   <source>File…</source>
   <translation>Datei…</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>{field} (optional)</source>
   <translation>{field} (optional)</translation>
  </message>
  <message>
   <source>{field}: there is no such file.</source>
   <translation>{field}: Diese Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>{field}: there is no such folder.</source>
   <translation>{field}: Diesen Ordner gibt es nicht.</translation>
  </message>
  <message>
   <source>{field}: there is nothing of that name.</source>
   <translation>{field}: Unter diesem Namen gibt es nichts.</translation>
  </message>
  <message>
   <source>{field} is missing.</source>
   <translation>{field} fehlt.</translation>
  </message>
  <message>
   <source>Do this on a computer that is not, and never again will be, on a network: shares and package together are the key itself.</source>
   <translation>Tun Sie das an einem Rechner, der an keinem Netz ist und nie wieder an eines kommt: Anteile und Paket zusammen sind der Schlüssel selbst.</translation>
  </message>
  <message>
   <source>Recover a key</source>
   <translation>Schlüssel wiederherstellen</translation>
  </message>
  <message>
   <source>Backup package (KEY-SET.backup.json)</source>
   <translation>Sicherungspaket (SCHLÜSSEL-SATZ.backup.json)</translation>
  </message>
  <message>
   <source>Transcript of its ceremony</source>
   <translation>Protokoll seiner Zeremonie</translation>
  </message>
  <message>
   <source>With it, each share is told right or wrong by itself.</source>
   <translation>Damit lässt sich von jedem Anteil einzeln sagen, ob er richtig ist.</translation>
  </message>
  <message>
   <source>Fingerprint of the transcript's certificate</source>
   <translation>Fingerabdruck des Zertifikats des Protokolls</translation>
  </message>
  <message>
   <source>64 hex digits</source>
   <translation>64 Hex-Ziffern</translation>
  </message>
  <message>
   <source>The key goes</source>
   <translation>Der Schlüssel kommt</translation>
  </message>
  <message>
   <source>Who takes part (PEOPLE.toml)</source>
   <translation>Wer teilnimmt (PEOPLE.toml)</translation>
  </message>
  <message>
   <source>Without it, the people of the transcript.</source>
   <translation>Ohne sie die Personen des Protokolls.</translation>
  </message>
  <message>
   <source>Folder of the recovery</source>
   <translation>Ordner der Wiederherstellung</translation>
  </message>
  <message>
   <source>&amp;Resume the recovery</source>
   <translation>Wiederherstellung &amp;fortsetzen</translation>
  </message>
  <message>
   <source>Begin the re&amp;covery</source>
   <translation>Wiederherstellung &amp;beginnen</translation>
  </message>
  <message>
   <source>Enough people type their shares; the key is restored and compared with what was recorded.</source>
   <translation>Genügend Personen tippen ihre Anteile ein; der Schlüssel wird wiederhergestellt und mit dem Festgehaltenen verglichen.</translation>
  </message>
  <message>
   <source>It goes on where it stopped. Name the same package, transcript and people as the first time.</source>
   <translation>Sie geht dort weiter, wo sie stehen blieb. Nennen Sie dasselbe Paket, dasselbe Protokoll und dieselben Personen wie beim ersten Mal.</translation>
  </message>
  <message>
   <source>Fingerprint of the certificate, from the paper of the ceremony (optional)</source>
   <translation>Fingerabdruck des Zertifikats, vom Papier der Zeremonie (optional)</translation>
  </message>
  <message>
   <source>into a token</source>
   <translation>in ein Token</translation>
  </message>
  <message>
   <source>into a file in clear, when two people consent</source>
   <translation>im Klartext in eine Datei, wenn zwei Personen einwilligen</translation>
  </message>
  <message>
   <source>The fingerprint has {count} of 64 hex digits.</source>
   <translation>Der Fingerabdruck hat {count} von 64 Hex-Ziffern.</translation>
  </message>
  <message>
   <source>The folder was built anew from the stick. Compare what stands here, then resume.</source>
   <translation>Der Ordner wurde aus dem Stick neu aufgebaut. Vergleichen Sie, was hier steht, und nehmen Sie die Zeremonie dann wieder auf.</translation>
  </message>
  <message>
   <source>Resume a ceremony</source>
   <translation>Zeremonie wieder aufnehmen</translation>
  </message>
  <message>
   <source>Everybody signs in again, and clock, computer, folder and token are looked at again.</source>
   <translation>Alle melden sich noch einmal an; Uhr, Rechner, Ordner und Token werden noch einmal angesehen.</translation>
  </message>
  <message>
   <source>Only where it lies outside of the ceremony's folder.</source>
   <translation>Nur wenn es außerhalb des Ordners der Zeremonie liegt.</translation>
  </message>
  <message>
   <source>LOG stick</source>
   <translation>LOG-Stick</translation>
  </message>
  <message>
   <source>Only where the folder is gone, as on another computer: the folder named above is built anew from it.</source>
   <translation>Nur wenn der Ordner weg ist, wie auf einem anderen Computer: Der oben genannte Ordner wird daraus neu aufgebaut.</translation>
  </message>
  <message>
   <source>Paused in “{act}”, step {step}</source>
   <translation>Unterbrochen in „{act}“, Schritt {step}</translation>
  </message>
  <message>
   <source>Interrupted in “{act}”, step {step}</source>
   <translation>Stehen geblieben in „{act}“, Schritt {step}</translation>
  </message>
  <message>
   <source>Build the folder &amp;anew</source>
   <translation>Ordner &amp;neu aufbauen</translation>
  </message>
  <message>
   <source>&amp;Resume</source>
   <translation>&amp;Wieder aufnehmen</translation>
  </message>
  <message>
   <source>The folder is built anew. Leave the stick in.</source>
   <translation>Der Ordner wird neu aufgebaut. Lassen Sie den Stick stecken.</translation>
  </message>
  <message>
   <source>There is no journal in this folder.</source>
   <translation>In diesem Ordner ist kein Journal.</translation>
  </message>
  <message>
   <source>This cannot be taken up here.</source>
   <translation>Das lässt sich hier nicht wieder aufnehmen.</translation>
  </message>
  <message>
   <source>Objects on the stick that its journal does not name, and that were left there: {count}.</source>
   <translation>Objekte auf dem Datenträger, die sein Journal nicht nennt und die dort gelassen wurden: {count}.</translation>
  </message>
  <message>
   <source>It came to its end; there is nothing to take up. Verify it.</source>
   <translation>Sie ist zu Ende; es gibt nichts wieder aufzunehmen. Prüfen Sie sie.</translation>
  </message>
  <message>
   <source>This is a recovery; its backup package is asked for next.</source>
   <translation>Dies ist eine Wiederherstellung; als Nächstes wird nach ihrem Sicherungspaket gefragt.</translation>
  </message>
  <message>
   <source>Ceremony {id} · {mode}</source>
   <translation>Zeremonie {id} · {mode}</translation>
  </message>
  <message>
   <source>Last entry: {time}</source>
   <translation>Letzter Eintrag: {time}</translation>
  </message>
  <message>
   <source>The binding says which PKCS#11 module and token of this computer the plan uses.</source>
   <translation>Die Bindung sagt, welches PKCS#11-Modul und welches Token dieses Computers der Plan benutzt.</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>Hash</translation>
  </message>
  <message>
   <source>One person reads the words from the reviewed paper; another follows on the screen.</source>
   <translation>Eine Person liest die Wörter vom durchgesehenen Papier vor; eine andere folgt am Bildschirm.</translation>
  </message>
  <message>
   <source>They confirm it once more in the ceremony, with the last words typed; that is what is recorded.</source>
   <translation>Sie bestätigen es in der Zeremonie noch einmal und tippen die letzten Wörter ein; das ist es, was festgehalten wird.</translation>
  </message>
  <message>
   <source>Refusal: the ceremony does not start</source>
   <translation>Ablehnung: Die Zeremonie beginnt nicht</translation>
  </message>
  <message>
   <source>Warning: it is recorded</source>
   <translation>Warnung: Sie wird festgehalten</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>No drill of this plan is known on this computer, so everything in the binding is new.</source>
   <translation>Auf diesem Rechner ist keine Übung dieses Plans bekannt, darum ist alles in der Bindung neu.</translation>
  </message>
  <message>
   <source>No binding is needed: this drill makes a software token of its own inside its folder.</source>
   <translation>Eine Bindung ist nicht nötig: Diese Übung erzeugt ein eigenes Software-Token in ihrem Ordner.</translation>
  </message>
  <message>
   <source>This plan needs a binding: a file that names module and token of this computer. Go back.</source>
   <translation>Dieser Plan braucht eine Bindung: eine Datei, die Modul und Token dieses Rechners nennt. Gehen Sie zurück.</translation>
  </message>
  <message>
   <source>This plan is refused.</source>
   <translation>Dieser Plan wird abgelehnt.</translation>
  </message>
  <message>
   <source>Findings ({count})</source>
   <translation>Befunde ({count})</translation>
  </message>
  <message>
   <source>Binding as a difference</source>
   <translation>Bindung als Unterschied</translation>
  </message>
  <message>
   <source>SHA-256 of the binding</source>
   <translation>SHA-256 der Bindung</translation>
  </message>
  <message>
   <source>SHA-256 of the plan</source>
   <translation>SHA-256 des Plans</translation>
  </message>
  <message>
   <source>The same as words</source>
   <translation>Dasselbe als Wörter</translation>
  </message>
  <message>
   <source>Two people say that it is the same:</source>
   <translation>Zwei Personen sagen, dass er derselbe ist:</translation>
  </message>
  <message>
   <source>The file cannot be read as a plan, so there is nothing to show.</source>
   <translation>Die Datei lässt sich nicht als Plan lesen, darum gibt es nichts zu zeigen.</translation>
  </message>
  <message>
   <source>Nothing was found: no refusal, no warning, nothing worth a note.</source>
   <translation>Nichts gefunden: keine Ablehnung, keine Warnung, kein Hinweis.</translation>
  </message>
  <message>
   <source>Plan, line {line}</source>
   <translation>Plan, Zeile {line}</translation>
  </message>
  <message>
   <source>Binding, line {line}</source>
   <translation>Bindung, Zeile {line}</translation>
  </message>
  <message>
   <source>The binding file cannot be read; what is wrong stands in findings.</source>
   <translation>Die Bindungsdatei ist nicht lesbar; was daran falsch ist, steht in den Befunden.</translation>
  </message>
  <message>
   <source>Two people confirm the hash.</source>
   <translation>Zwei Personen bestätigen den Hash.</translation>
  </message>
  <message>
   <source>A second person confirms the hash.</source>
   <translation>Eine zweite Person bestätigt den Hash.</translation>
  </message>
  <message>
   <source>The binding is the same as at the last drill of this plan.</source>
   <translation>Die Bindung ist dieselbe wie bei der letzten Übung dieses Plans.</translation>
  </message>
  <message>
   <source>Fields that differ from the last drill of this plan: {count}.</source>
   <translation>Felder, die von der letzten Übung dieses Plans abweichen: {count}.</translation>
  </message>
  <message>
   <source>DRILL</source>
   <translation>ÜBUNG</translation>
  </message>
  <message>
   <source>PRODUCTION</source>
   <translation>ECHTBETRIEB</translation>
  </message>
  <message>
   <source>Verify a transcript</source>
   <translation>Protokoll prüfen</translation>
  </message>
  <message>
   <source>Nothing is changed and no network is used. A ceremony's folder is checked in full, a PDF by itself.</source>
   <translation>Nichts wird verändert und kein Netz benutzt. Der Ordner einer Zeremonie wird ganz geprüft, ein PDF für sich.</translation>
  </message>
  <message>
   <source>Folder of the ceremony, or transcript</source>
   <translation>Ordner der Zeremonie oder Protokoll</translation>
  </message>
  <message>
   <source>Fingerprint of the certificate</source>
   <translation>Fingerabdruck des Zertifikats</translation>
  </message>
  <message>
   <source>It must be a production ceremony</source>
   <translation>Es muss eine Zeremonie im Echtbetrieb sein</translation>
  </message>
  <message>
   <source>Verify &amp;another</source>
   <translation>&amp;Anderes prüfen</translation>
  </message>
  <message>
   <source>&amp;Verify</source>
   <translation>&amp;Prüfen</translation>
  </message>
  <message>
   <source>We both looked: the screen is &amp;ours</source>
   <translation>Wir haben beide nachgesehen: Der Bildschirm ist &amp;unserer</translation>
  </message>
  <message>
   <source>Hand over the keyboard</source>
   <translation>Tastatur übergeben</translation>
  </message>
  <message>
   <source>Covered, as another window has the keyboard. Come back to this window to go on.</source>
   <translation>Verdeckt, weil ein anderes Fenster die Tastatur hat. Kommen Sie in dieses Fenster zurück, um weiterzumachen.</translation>
  </message>
  <message>
   <source>Covered, as nobody touched the keyboard for a while.</source>
   <translation>Verdeckt, weil eine Weile niemand die Tastatur berührt hat.</translation>
  </message>
  <message>
   <source>I am {name}</source>
   <translation>Ich bin {name}</translation>
  </message>
  <message>
   <source>Hand over the keyboard to {name}</source>
   <translation>Geben Sie {name} die Tastatur</translation>
  </message>
  <message>
   <source>The code of {name} was wrong too often and is not accepted any more.</source>
   <translation>Der Code von {name} war zu oft falsch und wird nicht mehr angenommen.</translation>
  </message>
  <message>
   <source>&amp;End this run</source>
   <translation>Diesen &amp;Lauf beenden</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>The code of {name} was not accepted.</source>
   <translation>Der Code von {name} wurde nicht angenommen.</translation>
  </message>
  <message>
   <source>Too few people are left whose codes are accepted, so this window opens no more. End this run: the journal stays as it is, and the start screen takes the ceremony up again; everybody signs in anew.</source>
   <translation>Es sind zu wenige Personen übrig, deren Codes angenommen werden; dieses Fenster geht nicht mehr auf. Beenden Sie diesen Lauf: Das Journal bleibt, wie es ist, und der Startbildschirm nimmt die Zeremonie wieder auf; alle melden sich neu an.</translation>
  </message>
  <message>
   <source>No session codes are known yet. Look what it is before you go on.</source>
   <translation>Noch sind keine Sitzungscodes bekannt. Sehen Sie nach, was es ist, bevor Sie weitermachen.</translation>
  </message>
  <message>
   <source>Nobody touched the keyboard for a while. No session codes are known yet.</source>
   <translation>Seit einer Weile hat niemand die Tastatur berührt. Noch sind keine Sitzungscodes bekannt.</translation>
  </message>
  <message>
   <source>One more person opens it with their session code.</source>
   <translation>Noch eine Person öffnet es mit ihrem Sitzungscode.</translation>
  </message>
  <message>
   <source>{count} more people open it with their session codes.</source>
   <translation>Noch {count} Personen öffnen es mit ihren Sitzungscodes.</translation>
  </message>
  <message>
   <source>Space takes it</source>
   <translation>Leertaste übernimmt es</translation>
  </message>
  <message>
   <source>{count} words begin like that</source>
   <translation>{count} Wörter beginnen so</translation>
  </message>
  <message>
   <source>Caps Lock is on.</source>
   <translation>Die Feststelltaste ist an.</translation>
  </message>
  <message>
   <source>Give up…</source>
   <translation>Aufgeben…</translation>
  </message>
  <message>
   <source>Begin again</source>
   <translation>Von vorn</translation>
  </message>
  <message>
   <source>Hold F4 to see it</source>
   <translation>F4 halten, um es zu sehen</translation>
  </message>
  <message>
   <source>Really give up</source>
   <translation>Wirklich aufgeben</translation>
  </message>
  <message>
   <source>Giving up is recorded. Press once more to give up.</source>
   <translation>Aufgeben wird festgehalten. Drücken Sie noch einmal, um aufzugeben.</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Keyboard layout: {layout}</source>
   <translation>Tastaturbelegung: {layout}</translation>
  </message>
  <message>
   <source>This is {share}.</source>
   <translation>Das ist {share}.</translation>
  </message>
  <message>
   <source>This was plugged in and can type: {devices}.</source>
   <translation>Das wurde eingesteckt und kann tippen: {devices}.</translation>
  </message>
  <message>
   <source>Turn a camera on</source>
   <translation>Eine Kamera einschalten</translation>
  </message>
  <message>
   <source>From a picture… (F3)</source>
   <translation>Aus einem Bild … (F3)</translation>
  </message>
  <message>
   <source>By camera… (F5)</source>
   <translation>Mit der Kamera … (F5)</translation>
  </message>
  <message>
   <source>A picture of your share's code</source>
   <translation>Ein Bild des Codes Ihres Anteils</translation>
  </message>
  <message>
   <source>Stop reading (F3)</source>
   <translation>Lesen abbrechen (F3)</translation>
  </message>
  <message>
   <source>Camera off (F5)</source>
   <translation>Kamera aus (F5)</translation>
  </message>
  <message>
   <source>The camera is on. Hold the printed code before it; then it goes off by itself. What it sees is neither shown nor kept.</source>
   <translation>Die Kamera ist an. Halten Sie den gedruckten Code davor; dann geht sie von selbst aus. Was sie sieht, wird weder gezeigt noch behalten.</translation>
  </message>
  <message>
   <source>Secret entry; what is typed is not read out</source>
   <translation>Geheime Eingabe; was getippt wird, wird nicht vorgelesen</translation>
  </message>
  <message>
   <source>A screen was attached that nobody has vouched for. Take it off; or two people look at it and say that it belongs here. It is written into the journal.</source>
   <translation>Ein Bildschirm wurde angeschlossen, für den niemand gebürgt hat. Nehmen Sie ihn ab; oder zwei Personen sehen ihn an und sagen, dass er hierher gehört. Das wird ins Journal geschrieben.</translation>
  </message>
  <message>
   <source>A secret, shown on the screen only</source>
   <translation>Ein Geheimnis, nur auf dem Bildschirm gezeigt</translation>
  </message>
  <message>
   <source>Nobody else sees the screen, and no camera. It is covered again as soon as you leave this window.</source>
   <translation>Niemand sonst sieht den Bildschirm, und keine Kamera. Es wird wieder verdeckt, sobald Sie dieses Fenster verlassen.</translation>
  </message>
  <message>
   <source>I am &amp;alone: show the words</source>
   <translation>Ich bin &amp;allein: Wörter zeigen</translation>
  </message>
  <message>
   <source>The PIN is &amp;copied</source>
   <translation>Die PIN ist &amp;abgeschrieben</translation>
  </message>
  <message>
   <source>Every word is &amp;copied</source>
   <translation>Jedes Wort ist &amp;abgeschrieben</translation>
  </message>
  <message>
   <source>Two screens show the same picture. Separate them, or take the projector off; then this goes on.</source>
   <translation>Zwei Bildschirme zeigen dasselbe Bild. Trennen Sie sie, oder nehmen Sie den Projektor ab; dann geht es weiter.</translation>
  </message>
  <message>
   <source>This computer feeds more outputs than it shows pictures. Pull the cable of a second screen; or, if two cables lead to one screen, two people look and say so. It is written into the journal.</source>
   <translation>Dieser Rechner speist mehr Ausgänge, als er Bilder zeigt. Ziehen Sie das Kabel eines zweiten Bildschirms; oder, wenn zwei Kabel zu einem Bildschirm führen, sehen zwei Personen nach und sagen es. Das wird ins Journal geschrieben.</translation>
  </message>
  <message>
   <source>At least 6 characters, typed twice. You give it for every consent of today; nobody else knows it.</source>
   <translation>Mindestens 6 Zeichen, zweimal getippt. Sie geben ihn heute bei jeder Einwilligung ein; niemand sonst kennt ihn.</translation>
  </message>
  <message>
   <source>Type the code that you chose today, and press Enter.</source>
   <translation>Tippen Sie den Code ein, den Sie heute gewählt haben, und drücken Sie die Eingabetaste.</translation>
  </message>
  <message>
   <source>At least 4 characters, typed twice. It opens the token from now on; nobody can read it back.</source>
   <translation>Mindestens 4 Zeichen, zweimal getippt. Sie öffnet das Token von nun an; niemand kann sie wieder auslesen.</translation>
  </message>
  <message>
   <source>At least 4 characters, typed twice. It sets a forgotten PIN anew and makes wrapping keys trusted; without it the token can only be wiped.</source>
   <translation>Mindestens 4 Zeichen, zweimal getippt. Sie setzt eine vergessene PIN neu und macht Cloud-Schlüssel vertrauenswürdig; ohne sie lässt sich das Token nur noch löschen.</translation>
  </message>
  <message>
   <source>Wrong entries lock the card. Press Enter when it is complete.</source>
   <translation>Falsche Eingaben sperren die Karte. Drücken Sie die Eingabetaste, wenn sie vollständig ist.</translation>
  </message>
  <message>
   <source>Wrong entries lock the token for good. Press Enter when it is complete.</source>
   <translation>Falsche Eingaben sperren das Token für immer. Drücken Sie die Eingabetaste, wenn sie vollständig ist.</translation>
  </message>
  <message>
   <source>Wrong entries lock the token. Press Enter when it is complete.</source>
   <translation>Falsche Eingaben sperren das Token. Drücken Sie die Eingabetaste, wenn sie vollständig ist.</translation>
  </message>
  <message>
   <source>Copy it by hand; it is typed again when the token is opened, without spaces. No l, i, o, 0 or 1 stands in it.</source>
   <translation>Schreiben Sie sie von Hand ab; sie wird beim Öffnen des Tokens wieder eingetippt, ohne Leerzeichen. Kein l, i, o, 0 oder 1 kommt darin vor.</translation>
  </message>
  <message>
   <source>Copy every word with its number, by hand. Nothing else may take it down.</source>
   <translation>Schreiben Sie jedes Wort mit seiner Nummer von Hand ab. Nichts sonst darf es aufnehmen.</translation>
  </message>
  <message>
   <source>The first letters are enough. Space takes the word, Backspace goes back.</source>
   <translation>Die ersten Buchstaben genügen. Die Leertaste übernimmt das Wort, die Rücktaste geht zurück.</translation>
  </message>
  <message>
   <source>Type the faces 1 to 6 as they fall. Enter ends when there are enough.</source>
   <translation>Tippen Sie die Augen 1 bis 6, wie sie fallen. Die Eingabetaste endet, wenn es genug sind.</translation>
  </message>
  <message>
   <source>At least 15 characters, typed twice: several words that nobody would guess together. You will need it in years, and nobody else knows it.</source>
   <translation>Mindestens 15 Zeichen, zweimal getippt: mehrere Wörter, die niemand zusammen erraten würde. Sie brauchen sie in Jahren noch, und niemand sonst kennt sie.</translation>
  </message>
  <message>
   <source>Type it as you chose it, and press Enter. Each wrong try takes longer; five are taken.</source>
   <translation>Tippen Sie sie so, wie Sie sie gewählt haben, und drücken Sie die Eingabetaste. Jeder falsche Versuch dauert länger; fünf werden angenommen.</translation>
  </message>
  <message>
   <source>There is a code, too far away. Bring it closer.</source>
   <translation>Da ist ein Code, aber zu weit weg. Halten Sie ihn näher.</translation>
  </message>
  <message>
   <source>A part of a code is seen. Move it to the middle, and hold it flat.</source>
   <translation>Es ist nur ein Teil eines Codes zu sehen. Halten Sie ihn in die Mitte und flach.</translation>
  </message>
  <message>
   <source>There is a code. Hold it still and flat, until the camera sees it sharp.</source>
   <translation>Da ist ein Code. Halten Sie ihn still und flach, bis die Kamera ihn scharf sieht.</translation>
  </message>
  <message>
   <source>The code before the camera is not that of a share. Look for the right sheet.</source>
   <translation>Der Code vor der Kamera ist nicht der eines Anteils. Suchen Sie das richtige Blatt.</translation>
  </message>
  <message>
   <source>There are several different shares before the camera. Show one sheet at a time.</source>
   <translation>Vor der Kamera sind mehrere verschiedene Anteile. Zeigen Sie ein Blatt nach dem anderen.</translation>
  </message>
  <message>
   <source>No code is seen yet. Hold it so that it fills half of what the camera sees.</source>
   <translation>Noch ist kein Code zu sehen. Halten Sie ihn so, dass er die Hälfte dessen füllt, was die Kamera sieht.</translation>
  </message>
  <message>
   <source>It is too dark.</source>
   <translation>Es ist zu dunkel.</translation>
  </message>
  <message>
   <source>It is too bright.</source>
   <translation>Es ist zu hell.</translation>
  </message>
  <message>
   <source>I am &amp;alone: show the PIN</source>
   <translation>Ich bin &amp;allein: PIN zeigen</translation>
  </message>
  <message>
   <source>These are all rolls</source>
   <translation>Das sind alle Würfe</translation>
  </message>
  <message>
   <source>user PIN</source>
   <translation>Benutzer-PIN</translation>
  </message>
  <message>
   <source>security officer's PIN (SO PIN)</source>
   <translation>PIN des Security Officers (SO-PIN)</translation>
  </message>
  <message>
   <source>second token's PIN</source>
   <translation>PIN des zweiten Tokens</translation>
  </message>
  <message>
   <source>pieces of the token's PINs</source>
   <translation>Teilstücke der PINs des Tokens</translation>
  </message>
  <message>
   <source>share {number} of {count} of {group}</source>
   <translation>Anteil {number} von {count} von {group}</translation>
  </message>
  <message>
   <source>Camera on</source>
   <translation>Kamera an</translation>
  </message>
  <message>
   <source>No word of the list begins like that; the last letter was not taken.</source>
   <translation>Kein Wort der Liste beginnt so; der letzte Buchstabe wurde nicht angenommen.</translation>
  </message>
  <message>
   <source>Several words begin like that; type another letter.</source>
   <translation>Mehrere Wörter beginnen so; tippen Sie einen weiteren Buchstaben.</translation>
  </message>
  <message>
   <source>Begun again.</source>
   <translation>Von vorn begonnen.</translation>
  </message>
  <message>
   <source>The two entries were not the same; begin again.</source>
   <translation>Die beiden Eingaben waren nicht gleich; beginnen Sie von vorn.</translation>
  </message>
  <message>
   <source>Only the faces 1 to 6.</source>
   <translation>Nur die Augen 1 bis 6.</translation>
  </message>
  <message>
   <source>More rolls are needed.</source>
   <translation>Es sind mehr Würfe nötig.</translation>
  </message>
  <message>
   <source>The picture is being read. F3 breaks that off.</source>
   <translation>Das Bild wird gelesen. F3 bricht das ab.</translation>
  </message>
  <message>
   <source>The reading was broken off. Choose another picture, or type the words.</source>
   <translation>Das Lesen wurde abgebrochen. Wählen Sie ein anderes Bild, oder tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>This cannot be read as a picture. Take a PNG, JPEG or PGM file that is no link.</source>
   <translation>Das lässt sich nicht als Bild lesen. Nehmen Sie eine PNG-, JPEG- oder PGM-Datei, die kein Verweis ist.</translation>
  </message>
  <message>
   <source>This picture is too large. Scan with 300 dots to the inch, or type the words.</source>
   <translation>Dieses Bild ist zu groß. Scannen Sie mit 300 Punkten je Zoll, oder tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>No code can be read in this picture. Take it again, sharp and whole, or type the words.</source>
   <translation>In diesem Bild lässt sich kein Code lesen. Nehmen Sie es noch einmal auf, scharf und ganz, oder tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>The code in this picture is not that of a share. Look for the right sheet.</source>
   <translation>Der Code in diesem Bild ist nicht der eines Anteils. Suchen Sie das richtige Blatt.</translation>
  </message>
  <message>
   <source>There are several different shares in this picture. Take one sheet at a time.</source>
   <translation>In diesem Bild sind mehrere verschiedene Anteile. Nehmen Sie ein Blatt nach dem anderen.</translation>
  </message>
  <message>
   <source>What reads pictures cannot be fenced in on this computer, so none is read. Type the words.</source>
   <translation>Was Bilder liest, lässt sich auf diesem Computer nicht einzäunen; darum wird keines gelesen. Tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>What read the code ended before it was done. Try once more, or type the words.</source>
   <translation>Was den Code las, endete vor der Zeit. Versuchen Sie es noch einmal, oder tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>Another program uses this camera. Close it, or choose another camera.</source>
   <translation>Ein anderes Programm benutzt diese Kamera. Schließen Sie es, oder wählen Sie eine andere Kamera.</translation>
  </message>
  <message>
   <source>The camera went away. Plug it in again, or choose another.</source>
   <translation>Die Kamera ist weg. Stecken Sie sie wieder ein, oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>This camera gives no pictures that are read here. Choose another, or type the words.</source>
   <translation>Diese Kamera gibt keine Bilder, die hier gelesen werden. Wählen Sie eine andere, oder tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>The camera is on and gives no pictures. Plug it in anew, or choose another.</source>
   <translation>Die Kamera ist an und gibt keine Bilder. Stecken Sie sie neu ein, oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>The camera saw no share for three minutes and is off.</source>
   <translation>Die Kamera hat drei Minuten lang keinen Anteil gesehen und ist aus.</translation>
  </message>
  <message>
   <source>The driver does not let go of the camera. Pull its cable, or cover it, before you go on.</source>
   <translation>Der Treiber gibt die Kamera nicht frei. Ziehen Sie ihr Kabel, oder decken Sie sie ab, bevor Sie weitermachen.</translation>
  </message>
  <message>
   <source>A word is not in the list.</source>
   <translation>Ein Wort steht nicht in der Liste.</translation>
  </message>
  <message>
   <source>A share has 33 words.</source>
   <translation>Ein Anteil hat 33 Wörter.</translation>
  </message>
  <message>
   <source>These words are not a share as they stand.</source>
   <translation>Diese Wörter sind so kein Anteil.</translation>
  </message>
  <message>
   <source>This share is of the other mode (drill or production).</source>
   <translation>Dieser Anteil gehört zur anderen Betriebsart (Übung oder Echtbetrieb).</translation>
  </message>
  <message>
   <source>This share belongs to another set.</source>
   <translation>Dieser Anteil gehört zu einem anderen Satz.</translation>
  </message>
  <message>
   <source>The first four words do not fit this set.</source>
   <translation>Die ersten vier Wörter passen nicht zu diesem Satz.</translation>
  </message>
  <message>
   <source>This is not the share asked for.</source>
   <translation>Das ist nicht der verlangte Anteil.</translation>
  </message>
  <message>
   <source>This share was entered already.</source>
   <translation>Dieser Anteil wurde schon eingegeben.</translation>
  </message>
  <message>
   <source>This is not the share that the ceremony handed out.</source>
   <translation>Das ist nicht der Anteil, den die Zeremonie ausgegeben hat.</translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source>Hand it in as it is</source>
   <translation>So abgeben, wie es ist</translation>
  </message>
  <message>
   <source>share {number} of {count}</source>
   <translation>Anteil {number} von {count}</translation>
  </message>
  <message>
   <source>{name}: choose your session code</source>
   <translation>{name}: Wählen Sie Ihren Sitzungscode</translation>
  </message>
  <message>
   <source>{name}: your session code</source>
   <translation>{name}: Ihr Sitzungscode</translation>
  </message>
  <message>
   <source>{name}: type the token's PIN</source>
   <translation>{name}: Tippen Sie die PIN des Tokens ein</translation>
  </message>
  <message>
   <source>{name}: PIN of this drill's own token</source>
   <translation>{name}: PIN des eigenen Tokens dieser Übung</translation>
  </message>
  <message>
   <source>{name}: choose the token's PIN</source>
   <translation>{name}: Wählen Sie die PIN des Tokens</translation>
  </message>
  <message>
   <source>{name}: type the PIN of your own card</source>
   <translation>{name}: Tippen Sie die PIN Ihrer eigenen Karte</translation>
  </message>
  <message>
   <source>{name}: type the PIN of the token's security officer</source>
   <translation>{name}: Tippen Sie die PIN des Security Officers des Tokens</translation>
  </message>
  <message>
   <source>{name}: choose the PIN of the token's security officer</source>
   <translation>{name}: Wählen Sie die PIN des Security Officers des Tokens</translation>
  </message>
  <message>
   <source>{name}: your share is shown to you</source>
   <translation>{name}: Ihnen wird Ihr Anteil gezeigt</translation>
  </message>
  <message>
   <source>{name}: type your share from the paper</source>
   <translation>{name}: Tippen Sie Ihren Anteil vom Papier ab</translation>
  </message>
  <message>
   <source>{name}: roll the dice and type each face</source>
   <translation>{name}: Würfeln Sie, und tippen Sie jede Augenzahl ein</translation>
  </message>
  <message>
   <source>{name}: choose the passphrase of your pieces</source>
   <translation>{name}: Wählen Sie die Passphrase Ihrer Teilstücke</translation>
  </message>
  <message>
   <source>{name}: the passphrase of your pieces</source>
   <translation>{name}: die Passphrase Ihrer Teilstücke</translation>
  </message>
  <message>
   <source>Word {number} of {count}</source>
   <translation>Wort {number} von {count}</translation>
  </message>
  <message>
   <source>{count} of at least {least} rolls</source>
   <translation>{count} von mindestens {least} Würfen</translation>
  </message>
  <message>
   <source>{count} characters</source>
   <translation>{count} Zeichen</translation>
  </message>
  <message>
   <source>That was too short; characters missing: {count}. Begin again.</source>
   <translation>Das war zu kurz; es fehlten {count} Zeichen. Beginnen Sie von vorn.</translation>
  </message>
  <message>
   <source>Look again at word {places}.</source>
   <translation>Sehen Sie Wort {places} noch einmal an.</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>Noch einmal</translation>
  </message>
  <message>
   <source>Look again at words {places}.</source>
   <translation>Sehen Sie die Wörter {places} noch einmal an.</translation>
  </message>
  <message>
   <source>, or </source>
   <translation>, oder </translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Schriftgröße</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>From a plan file that was reviewed, or from a template to begin with.</source>
   <translation>Aus einer durchgesehenen Plandatei, oder mit einer Vorlage als Anfang.</translation>
  </message>
  <message>
   <source>Choose the folder of one that was paused or interrupted.</source>
   <translation>Wählen Sie den Ordner einer unterbrochenen Zeremonie.</translation>
  </message>
  <message>
   <source>Check a ceremony's folder or its transcript, as an auditor does.</source>
   <translation>Den Ordner einer Zeremonie oder ihr Protokoll prüfen, wie es Prüfer tun.</translation>
  </message>
  <message>
   <source>From its backup package and enough shares.</source>
   <translation>Aus seinem Sicherungspaket und genügend Anteilen.</translation>
  </message>
  <message>
   <source>Drill</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>Practise a whole ceremony on a software token. Nothing made in it may protect anything.</source>
   <translation>Eine ganze Zeremonie mit einem Software-Token proben. Nichts daraus darf etwas schützen.</translation>
  </message>
  <message>
   <source>Send a file through QR codes, or receive one by camera or from pictures.</source>
   <translation>Eine Datei durch QR-Codes senden, oder eine mit der Kamera oder aus Bildern empfangen.</translation>
  </message>
  <message>
   <source>Interrupted before its first step</source>
   <translation>Stehen geblieben vor dem ersten Schritt</translation>
  </message>
  <message>
   <source>Keys are born in a hardware module, backed up in shares that are proved before they count, and wrapped for clouds. Everything that happens is written down and signed.</source>
   <translation>Schlüssel entstehen in einem Hardware-Modul, werden in Anteilen gesichert, die bewiesen sind, bevor sie zählen, und für Clouds umhüllt. Alles, was geschieht, wird aufgeschrieben und signiert.</translation>
  </message>
  <message>
   <source>Small</source>
   <translation>Klein</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Large</source>
   <translation>Groß</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <source>Take up again</source>
   <translation>Wieder aufnehmen</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>Wall display</source>
   <translation>Wandanzeige</translation>
  </message>
  <message>
   <source>is at the keyboard. Nothing of it is shown here.</source>
   <translation>ist an der Tastatur. Davon wird hier nichts gezeigt.</translation>
  </message>
  <message>
   <source>{count} of {able} people</source>
   <translation>{count} von {able} Personen</translation>
  </message>
  <message>
   <source>Session codes of people in the room open it again.</source>
   <translation>Sitzungscodes von Personen im Raum öffnen es wieder.</translation>
  </message>
  <message>
   <source>Compared, and the same</source>
   <translation>Verglichen und gleich</translation>
  </message>
  <message>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <source>{count} of: {names}</source>
   <translation>{count} von: {names}</translation>
  </message>
  <message>
   <source>Open deviations: {numbers}</source>
   <translation>Offene Abweichungen: {numbers}</translation>
  </message>
  <message>
   <source>Who does this?</source>
   <translation>Wer tut das?</translation>
  </message>
  <message>
   <source>Pick different people.</source>
   <translation>Wählen Sie verschiedene Personen.</translation>
  </message>
  <message>
   <source>At most one administrator.</source>
   <translation>Höchstens ein Administrator.</translation>
  </message>
  <message>
   <source>Each with their session code.</source>
   <translation>Alle mit ihrem Sitzungscode.</translation>
  </message>
  <message>
   <source>Pick who acts.</source>
   <translation>Wählen Sie, wer handelt.</translation>
  </message>
  <message>
   <source>At most one of the two may be an administrator.</source>
   <translation>Höchstens eine der beiden Personen darf Administrator sein.</translation>
  </message>
  <message>
   <source>Who acts? {count} different people.</source>
   <translation>Wer handelt? {count} verschiedene Personen.</translation>
  </message>
  <message>
   <source>Person {number}</source>
   <translation>Person {number}</translation>
  </message>
  <message>
   <source>with their session code</source>
   <translation>mit ihrem Sitzungscode</translation>
  </message>
  <message>
   <source>Pick the {count} people who act.</source>
   <translation>Wählen Sie die {count} Personen, die handeln.</translation>
  </message>
  <message>
   <source>The wall display needs a screen of its own, beside this one and not mirroring it. Attach it and press F7.</source>
   <translation>Die Wandanzeige braucht einen eigenen Bildschirm, neben diesem und ohne ihn zu spiegeln. Schließen Sie ihn an und drücken Sie F7.</translation>
  </message>
  <message>
   <source>A screen was attached that nobody has vouched for. Take it off, or look at it and say that it is yours.</source>
   <translation type="vanished">Ein Bildschirm wurde angeschlossen, für den niemand gebürgt hat. Nehmen Sie ihn ab, oder sehen Sie ihn an und sagen Sie, dass es Ihrer ist.</translation>
  </message>
  <message>
   <source>Be&amp;gin: the receiver is ready</source>
   <translation type="vanished">Be&amp;ginnen: Der Empfänger ist bereit</translation>
  </message>
  <message>
   <source>Copy it by hand. It is typed without spaces; no l, i, o, 0 or 1 stands in it.</source>
   <translation type="vanished">Schreiben Sie sie von Hand ab. Sie wird ohne Leerzeichen getippt; l, i, o, 0 und 1 kommen darin nicht vor.</translation>
  </message>
  <message>
   <source>First</source>
   <translation type="vanished">Zuerst</translation>
  </message>
  <message>
   <source>I looked: the screen is &amp;ours</source>
   <translation type="vanished">Ich habe nachgesehen: Der Bildschirm ist &amp;unserer</translation>
  </message>
  <message>
   <source>Open the transcript, to &amp;print it</source>
   <translation type="vanished">Protokoll öffnen, zum &amp;Drucken</translation>
  </message>
  <message>
   <source>Plug in {stick}. Nothing on it is changed.</source>
   <translation type="vanished">Stecken Sie {stick} ein. Nichts darauf wird geändert.</translation>
  </message>
  <message>
   <source>RSA and EC keys for Azure and Google, a backup in groups</source>
   <translation type="vanished">RSA- und EC-Schlüssel für Azure und Google, eine Sicherung in Gruppen</translation>
  </message>
  <message>
   <source>Second</source>
   <translation type="vanished">Danach</translation>
  </message>
  <message>
   <source>Stick</source>
   <translation type="vanished">Stick</translation>
  </message>
  <message>
   <source>Stopped before its first step</source>
   <translation type="vanished">Vor dem ersten Schritt stehen geblieben</translation>
  </message>
  <message>
   <source>Stopped in “{act}”, step {step}</source>
   <translation type="vanished">Stehen geblieben in „{act}“, Schritt {step}</translation>
  </message>
  <message>
   <source>That is too short; type more.</source>
   <translation type="vanished">Das ist zu kurz; tippen Sie mehr.</translation>
  </message>
  <message>
   <source>The ceremony ends here and cannot be taken up again. Shares without a commit become void. Two people confirm it next.</source>
   <translation type="vanished">Die Zeremonie endet hier und lässt sich nicht wieder aufnehmen. Anteile, die nicht festgeschrieben sind, werden ungültig. Zwei Personen bestätigen es gleich.</translation>
  </message>
  <message>
   <source>The picture is being read. Esc breaks that off.</source>
   <translation type="vanished">Das Bild wird gelesen. Esc bricht das ab.</translation>
  </message>
  <message>
   <source>The transcript was handed to the printer. Compare the paper's head with this screen.</source>
   <translation type="vanished">Das Protokoll wurde an den Drucker übergeben. Vergleichen Sie den Kopfwert auf dem Papier mit diesem Bildschirm.</translation>
  </message>
  <message>
   <source>The transcript was printed on {name}, as one job. Compare the paper's head with this screen.</source>
   <translation type="vanished">Das Protokoll wurde auf {name} gedruckt, als ein Auftrag. Vergleichen Sie den Kopf des Papiers mit diesem Bildschirm.</translation>
  </message>
  <message>
   <source>There is nothing in it.</source>
   <translation type="vanished">Hier steht nichts.</translation>
  </message>
  <message>
   <source>This is a recovery. Take it up from “Recover a key”.</source>
   <translation type="vanished">Das ist eine Wiederherstellung. Nehmen Sie sie über „Schlüssel wiederherstellen“ wieder auf.</translation>
  </message>
  <message>
   <source>Type this in a terminal</source>
   <translation type="vanished">Tippen Sie das in ein Terminal</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation type="vanished">noch unbekannt</translation>
  </message>
  <message>
   <source>{count} codes a second, {side} modules a side. After another size the receiver has to start again.</source>
   <translation type="vanished">{count} Codes in der Sekunde, {side} Module je Seite. Nach einer anderen Größe muss der Empfänger neu beginnen.</translation>
  </message>
  <message>
   <source>{name} is too long.</source>
   <translation type="vanished">{name} ist zu lang.</translation>
  </message>
  <message>
   <source>{name}: a PIN is shown to you</source>
   <translation type="vanished">{name}: Ihnen wird eine PIN gezeigt</translation>
  </message>
  <message>
   <source>{name}: security officer's PIN of this drill's own token</source>
   <translation type="vanished">{name}: PIN des Sicherheitsverantwortlichen für das eigene Token dieser Übung</translation>
  </message>
  <message>
   <source>{stick} was read back and may be pulled now.</source>
   <translation type="vanished">{stick} wurde zurückgelesen und darf jetzt abgezogen werden.</translation>
  </message>
 </context>
 <context>
  <name>script</name>
  <message>
   <source>Open</source>
   <translation>Eröffnen</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Receive wrapping keys</source>
   <translation>Schlüssel empfangen</translation>
  </message>
  <message>
   <source>Rehearse every wrap</source>
   <translation>Jede Umhüllung proben</translation>
  </message>
  <message>
   <source>Trust wrapping keys</source>
   <translation>Schlüsseln vertrauen</translation>
  </message>
  <message>
   <source>Create the keys</source>
   <translation>Schlüssel erzeugen</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sichern</translation>
  </message>
  <message>
   <source>Wrap for the clouds</source>
   <translation>Für die Clouds umhüllen</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Ausgeben</translation>
  </message>
  <message>
   <source>Lock the keys</source>
   <translation>Schlüssel sperren</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Abschließen</translation>
  </message>
  <message>
   <source>Seal</source>
   <translation>Versiegeln</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Wiederaufnehmen</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Deviation</source>
   <translation>Abweichung</translation>
  </message>
  <message>
   <source>Somebody joins</source>
   <translation>Jemand kommt dazu</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>Compare the clock</source>
   <translation>Uhr vergleichen</translation>
  </message>
  <message>
   <source>Look at this computer</source>
   <translation>Diesen Rechner ansehen</translation>
  </message>
  <message>
   <source>Identify the program</source>
   <translation>Programm feststellen</translation>
  </message>
  <message>
   <source>Compare the binding</source>
   <translation>Bindung vergleichen</translation>
  </message>
  <message>
   <source>{name} comes in</source>
   <translation>{name} kommt herein</translation>
  </message>
  <message>
   <source>{name} has come and is enrolled</source>
   <translation>{name} ist gekommen und wird aufgenommen</translation>
  </message>
  <message>
   <source>Count who is here</source>
   <translation>Anwesende zählen</translation>
  </message>
  <message>
   <source>Compare the plan with the reviewed one</source>
   <translation>Plan mit dem geprüften vergleichen</translation>
  </message>
  <message>
   <source>Sign the warnings</source>
   <translation>Warnungen unterschreiben</translation>
  </message>
  <message>
   <source>Everybody gives their initials</source>
   <translation>Alle geben ihr Handzeichen</translation>
  </message>
  <message>
   <source>Initialise the blank token as {label}</source>
   <translation>Das leere Token als {label} einrichten</translation>
  </message>
  <message>
   <source>Open the token</source>
   <translation>Token öffnen</translation>
  </message>
  <message>
   <source>List what is in the token</source>
   <translation>Inhalt des Tokens auflisten</translation>
  </message>
  <message>
   <source>Take what the device says of itself before anything is made</source>
   <translation>Nehmen, was das Gerät von sich sagt, bevor etwas entsteht</translation>
  </message>
  <message>
   <source>Take what the device says of itself now</source>
   <translation>Nehmen, was das Gerät jetzt von sich sagt</translation>
  </message>
  <message>
   <source>Make the ceremony's signing key</source>
   <translation>Signaturschlüssel der Zeremonie erzeugen</translation>
  </message>
  <message>
   <source>Make the token's PINs</source>
   <translation>Die PINs des Tokens bilden</translation>
  </message>
  <message>
   <source>{name} seals and opens their piece</source>
   <translation>{name} versiegelt das eigene Teilstück und öffnet es</translation>
  </message>
  <message>
   <source>Prove that the pieces rebuild the PINs</source>
   <translation>Beweisen, dass die Teilstücke die PINs ergeben</translation>
  </message>
  <message>
   <source>Set the token's user PIN</source>
   <translation>Die Benutzer-PIN des Tokens setzen</translation>
  </message>
  <message>
   <source>Set the security officer's PIN</source>
   <translation>Die PIN des Security Officers setzen</translation>
  </message>
  <message>
   <source>The quorum opens the token</source>
   <translation>Das Quorum öffnet das Token</translation>
  </message>
  <message>
   <source>Receive the wrapping key of {target}</source>
   <translation>Umhüllungsschlüssel von {target} empfangen</translation>
  </message>
  <message>
   <source>Compare the wrapping key of {target}</source>
   <translation>Umhüllungsschlüssel von {target} vergleichen</translation>
  </message>
  <message>
   <source>Look at what came in for {target}</source>
   <translation>Ansehen, was für {target} eingegangen ist</translation>
  </message>
  <message>
   <source>Rehearse {key} to {target}</source>
   <translation>{key} nach {target} proben</translation>
  </message>
  <message>
   <source>Try what the token must not do</source>
   <translation>Versuchen, was das Token nicht darf</translation>
  </message>
  <message>
   <source>Make the wrapping keys of {policy} trusted</source>
   <translation>Die Umhüllungsschlüssel von {policy} vertrauenswürdig machen</translation>
  </message>
  <message>
   <source>Destroy the trusted backup key of {policy}</source>
   <translation>Den vertrauenswürdigen Sicherungsschlüssel von {policy} vernichten</translation>
  </message>
  <message>
   <source>Destroy the trusted wrapping keys of {policy}</source>
   <translation>Die vertrauenswürdigen Umhüllungsschlüssel von {policy} vernichten</translation>
  </message>
  <message>
   <source>Create {key}</source>
   <translation>{key} erzeugen</translation>
  </message>
  <message>
   <source>Try the printer for the shares of {policy}</source>
   <translation>Den Drucker für die Anteile von {policy} erproben</translation>
  </message>
  <message>
   <source>Make and split the backup key of {policy}</source>
   <translation>Sicherungsschlüssel von {policy} erzeugen und teilen</translation>
  </message>
  <message>
   <source>Hand out {share} of {policy} to {name}</source>
   <translation>{share} von {policy} an {name} ausgeben</translation>
  </message>
  <message>
   <source>Read back {share} of {policy} from {name}'s paper</source>
   <translation>{share} von {policy} vom Papier zurücklesen ({name})</translation>
  </message>
  <message>
   <source>Seal {share} of {policy} in its envelope</source>
   <translation>{share} von {policy} im Umschlag versiegeln</translation>
  </message>
  <message>
   <source>Prove the shares of {policy}</source>
   <translation>Anteile von {policy} beweisen</translation>
  </message>
  <message>
   <source>Pack {key} under {policy}</source>
   <translation>{key} unter {policy} packen</translation>
  </message>
  <message>
   <source>Look in the second token for copies of the restore test</source>
   <translation>Im zweiten Token nach Kopien der Erprobung suchen</translation>
  </message>
  <message>
   <source>Try the backup of {policy} in the second token</source>
   <translation>Die Sicherung von {policy} im zweiten Token erproben</translation>
  </message>
  <message>
   <source>Commit the backup of {policy}</source>
   <translation>Sicherung von {policy} festschreiben</translation>
  </message>
  <message>
   <source>Write the backup package of {key}</source>
   <translation>Sicherungspaket von {key} schreiben</translation>
  </message>
  <message>
   <source>Wrap {key} for {target}</source>
   <translation>{key} für {target} umhüllen</translation>
  </message>
  <message>
   <source>Write the files for {target}</source>
   <translation>Dateien für {target} schreiben</translation>
  </message>
  <message>
   <source>Hand the files out on the response stick</source>
   <translation>Dateien auf dem Antwort-Stick herausgeben</translation>
  </message>
  <message>
   <source>Print what the importers need</source>
   <translation>Drucken, was zum Importieren gebraucht wird</translation>
  </message>
  <message>
   <source>Lock {key}</source>
   <translation>{key} sperren</translation>
  </message>
  <message>
   <source>List what is in the token now</source>
   <translation>Inhalt des Tokens jetzt auflisten</translation>
  </message>
  <message>
   <source>{name} states what was seen</source>
   <translation>{name} erklärt, was zu sehen war</translation>
  </message>
  <message>
   <source>Close the journal</source>
   <translation>Journal schließen</translation>
  </message>
  <message>
   <source>Write the head on paper</source>
   <translation>Kopfwert auf Papier schreiben</translation>
  </message>
  <message>
   <source>Sign the transcript</source>
   <translation>Protokoll signieren</translation>
  </message>
  <message>
   <source>Copy head and certificate by hand</source>
   <translation>Kopfwert und Zertifikat von Hand abschreiben</translation>
  </message>
  <message>
   <source>Destroy the ceremony's signing key</source>
   <translation>Signaturschlüssel der Zeremonie vernichten</translation>
  </message>
  <message>
   <source>Verify the result</source>
   <translation>Ergebnis prüfen</translation>
  </message>
  <message>
   <source>Close the token</source>
   <translation>Token schließen</translation>
  </message>
  <message>
   <source>Decide about {key}</source>
   <translation>Über {key} entscheiden</translation>
  </message>
  <message>
   <source>Decide about what is on media and in hands</source>
   <translation>Über das entscheiden, was auf Medien und in Händen ist</translation>
  </message>
  <message>
   <source>Void {key}</source>
   <translation>{key} verwerfen</translation>
  </message>
  <message>
   <source>Defer {target}</source>
   <translation>{target} zurückstellen</translation>
  </message>
  <message>
   <source>Look at clock and computer again</source>
   <translation>Uhr und Rechner noch einmal ansehen</translation>
  </message>
  <message>
   <source>Look at this computer before the closing act</source>
   <translation>Diesen Rechner vor dem Schlussakt ansehen</translation>
  </message>
  <message>
   <source>{name} signs in again</source>
   <translation>{name} meldet sich wieder an</translation>
  </message>
  <message>
   <source>Count who is here again</source>
   <translation>Anwesende noch einmal zählen</translation>
  </message>
  <message>
   <source>Sign the new warnings</source>
   <translation>Die neuen Warnungen unterzeichnen</translation>
  </message>
  <message>
   <source>Identify the program again</source>
   <translation>Programm noch einmal feststellen</translation>
  </message>
  <message>
   <source>Compare the folder with the journal</source>
   <translation>Ordner mit dem Journal vergleichen</translation>
  </message>
  <message>
   <source>Type back the head from paper</source>
   <translation>Kopfwert vom Papier zurücktippen</translation>
  </message>
  <message>
   <source>Look for the file with the key in clear</source>
   <translation>Nach der Datei mit dem Schlüssel im Klartext sehen</translation>
  </message>
  <message>
   <source>Plug the token in again</source>
   <translation>Token wieder einstecken</translation>
  </message>
  <message>
   <source>Open the token again</source>
   <translation>Token wieder öffnen</translation>
  </message>
  <message>
   <source>Confirm the last entries</source>
   <translation>Letzte Einträge bestätigen</translation>
  </message>
  <message>
   <source>Check the wrapping key of {target} again</source>
   <translation>Umhüllungsschlüssel von {target} noch einmal prüfen</translation>
  </message>
  <message>
   <source>Accept the package</source>
   <translation>Paket annehmen</translation>
  </message>
  <message>
   <source>Consent to a file with {key} in clear</source>
   <translation>In eine Datei mit {key} im Klartext einwilligen</translation>
  </message>
  <message>
   <source>Type shares of set {identifier} and rebuild the backup key</source>
   <translation>Anteile des Satzes {identifier} eintippen und den Sicherungsschlüssel herstellen</translation>
  </message>
  <message>
   <source>Restore {key}</source>
   <translation>{key} wiederherstellen</translation>
  </message>
  <message>
   <source>Use {key} once</source>
   <translation>{key} einmal benutzen</translation>
  </message>
  <message>
   <source>Show where {key} lies</source>
   <translation>Zeigen, wo {key} liegt</translation>
  </message>
  <message>
   <source>This computer says {utc} (zone {zone}). Read a clock that you trust, and type what it says in UTC.</source>
   <translation>Dieser Rechner sagt {utc} (Zone {zone}). Lesen Sie eine Uhr ab, der Sie vertrauen, und tippen Sie ein, was sie in UTC anzeigt.</translation>
  </message>
  <message>
   <source>This was found on this computer. A drill goes on whatever is found; production does not with a row marked stop.</source>
   <translation>Das wurde auf diesem Computer gefunden. Eine Übung geht weiter, was auch gefunden wird; der Echtbetrieb nicht, wo eine Zeile Halt sagt.</translation>
  </message>
  <message>
   <source>This is version {version}. The SHA-256 of its files is {sha256}; compare it with the program's label (written from ceremony --version).</source>
   <translation>Dies ist Version {version}. Der SHA-256 ihrer Dateien ist {sha256}; vergleichen Sie ihn mit dem Etikett des Programms (aus ceremony --version).</translation>
  </message>
  <message>
   <source>Module {module}, token {label} with serial {serial}. These fields differ from the last drill:</source>
   <translation>Modul {module}, Token {label} mit Seriennummer {serial}. Diese Felder weichen von der letzten Übung ab:</translation>
  </message>
  <message>
   <source>Module {module}, token {label} with serial {serial}. No drill of this plan is known on this computer.</source>
   <translation>Modul {module}, Token {label} mit Seriennummer {serial}. Auf diesem Rechner ist keine Übung dieses Plans bekannt.</translation>
  </message>
  <message>
   <source>Is {name} ({organisation}; {roles}) here?</source>
   <translation>Ist {name} ({organisation}; {roles}) hier?</translation>
  </message>
  <message>
   <source>{name} is here</source>
   <translation>{name} ist hier</translation>
  </message>
  <message>
   <source>{name} takes this place</source>
   <translation>{name} nimmt diesen Platz ein</translation>
  </message>
  <message>
   <source>Not here</source>
   <translation>Nicht hier</translation>
  </message>
  <message>
   <source>How was the identity of {name} checked?</source>
   <translation>Wie wurde die Identität von {name} geprüft?</translation>
  </message>
  <message>
   <source>{present} people are here, {custodians} of them custodians. Who else is in the room?</source>
   <translation>{present} Personen sind hier, davon {custodians} Verwahrer. Wer ist sonst noch im Raum?</translation>
  </message>
  <message>
   <source>“{title}”, approved by {by} on {on}: read the plan's hash aloud from the reviewed paper; type the last words.</source>
   <translation>„{title}“, genehmigt von {by} am {on}: Lesen Sie den Hash des Plans vom geprüften Papier vor; tippen Sie die letzten Wörter ein.</translation>
  </message>
  <message>
   <source>Warnings about this computer: {count}. Do you go on with it?</source>
   <translation>Warnungen zu diesem Rechner: {count}. Machen Sie damit weiter?</translation>
  </message>
  <message>
   <source>“{title}” goes on with these people. Each of them gives their initials with their own code, in any order.</source>
   <translation>„{title}“ geht mit diesen Personen weiter. Jede gibt mit ihrem eigenen Code ihr Handzeichen, in beliebiger Reihenfolge.</translation>
  </message>
  <message>
   <source>New warnings about this computer since the interruption: {count}. Do you go on with it?</source>
   <translation>Neue Warnungen zu diesem Rechner seit der Unterbrechung: {count}. Machen Sie damit weiter?</translation>
  </message>
  <message>
   <source>A computer that is not as it should be can leak or change keys: {found}</source>
   <translation>Ein Rechner, der nicht ist, wie er sein soll, kann Schlüssel verraten oder verändern: {found}</translation>
  </message>
  <message>
   <source>The ceremony is paused in the act “{act}”. Read the head aloud, write it on paper, and type its last words.</source>
   <translation>Die Zeremonie ist im Akt „{act}“ unterbrochen. Lesen Sie den Kopfwert vor, schreiben Sie ihn auf Papier, und tippen Sie seine letzten Wörter ein.</translation>
  </message>
  <message>
   <source>Act “{act}” is at its end. Read the head aloud, write it on paper, and type its last words.</source>
   <translation>Der Akt „{act}“ ist zu Ende. Lesen Sie den Kopfwert vor, schreiben Sie ihn auf Papier, und tippen Sie seine letzten Wörter ein.</translation>
  </message>
  <message>
   <source>The blank token (serial {serial}) is given the label {label}, the security officer's PIN and the user's. Is it the right one?</source>
   <translation>Das leere Token (Seriennummer {serial}) erhält den Namen {label}, die PIN des Security Officers und die des Benutzers. Ist es das richtige?</translation>
  </message>
  <message>
   <source>A token that is not blank is refused: this program wipes none.</source>
   <translation>Ein Token, das nicht leer ist, wird abgelehnt: Dieses Programm löscht keines.</translation>
  </message>
  <message>
   <source>First the officer's PIN is chosen, then the user's, each typed twice. Nobody can read them back.</source>
   <translation>Zuerst wird die PIN des Security Officers gewählt, dann die des Benutzers, jede zweimal getippt. Niemand kann sie wieder auslesen.</translation>
  </message>
  <message>
   <source>The token is initialised: {label}, serial {serial}. Write both on its label.</source>
   <translation>Das Token ist eingerichtet: {label}, Seriennummer {serial}. Schreiben Sie beides auf sein Etikett.</translation>
  </message>
  <message>
   <source>This token was found and opened. Compare it with the device.</source>
   <translation>Dieses Token wurde gefunden und geöffnet. Vergleichen Sie es mit dem Gerät.</translation>
  </message>
  <message>
   <source>This is what the token says of its PINs before anybody types one. Wrong PINs were given since the last right one, or the PIN is typed at the device itself.</source>
   <translation>Das sagt das Token über seine PINs, bevor jemand eine tippt. Seit der letzten richtigen wurden falsche PINs eingegeben, oder die PIN wird am Gerät selbst getippt.</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made, with the PIN that somebody knows and types?</source>
   <translation>Das Token sagt, dass seine Benutzer-PIN einen Versuch übrig hat. Darf er gemacht werden, mit der PIN, die jemand kennt und tippt?</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made, with the transport PIN, which is typed once more? The PIN of the pieces is not tried.</source>
   <translation>Das Token sagt, dass seine Benutzer-PIN einen Versuch übrig hat. Darf er gemacht werden, mit der Transport-PIN, die noch einmal getippt wird? Die PIN der Stücke wird nicht versucht.</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made, with the PIN that the pieces rebuild? No other PIN is tried.</source>
   <translation>Das Token sagt, dass seine Benutzer-PIN einen Versuch übrig hat. Darf er gemacht werden, mit der PIN, die die Stücke ergeben? Keine andere PIN wird versucht.</translation>
  </message>
  <message>
   <source>A change of the user PIN was begun, and the record does not say whether the token has the new one. One try is left. Which PIN is it made with?</source>
   <translation>Ein Wechsel der Benutzer-PIN wurde begonnen, und das Protokoll sagt nicht, ob das Token die neue hat. Ein Versuch ist übrig. Mit welcher PIN wird er gemacht?</translation>
  </message>
  <message>
   <source>None: the try is kept</source>
   <translation>Mit keiner: der Versuch wird aufgehoben</translation>
  </message>
  <message>
   <source>The transport PIN, from before the change</source>
   <translation>Mit der Transport-PIN, von vor dem Wechsel</translation>
  </message>
  <message>
   <source>The PIN of the pieces, from after the change</source>
   <translation>Mit der PIN der Stücke, von nach dem Wechsel</translation>
  </message>
  <message>
   <source>Another wrong PIN locks the token. It then opens only after the security officer set the PIN anew, and some devices erase themselves.</source>
   <translation>Eine weitere falsche PIN sperrt das Token. Es geht dann erst wieder auf, wenn der Security Officer die PIN neu gesetzt hat, und manche Geräte löschen sich.</translation>
  </message>
  <message>
   <source>Who signs in next with their piece of the user PIN? Still needed: {needed}.</source>
   <translation>Wer meldet sich als Nächstes mit dem Teilstück der Benutzer-PIN an? Noch nötig: {needed}.</translation>
  </message>
  <message>
   <source>Who signs in next with their piece of the security officer's PIN? Still needed: {needed}.</source>
   <translation>Wer meldet sich als Nächstes mit dem Teilstück der PIN des Security Officers an? Noch nötig: {needed}.</translation>
  </message>
  <message>
   <source>{name}</source>
   <translation>{name}</translation>
  </message>
  <message>
   <source>{name}: plug in your own medium, or the one with the second copies, and your card if you have one; then come to the keyboard.</source>
   <translation>{name}: Stecken Sie Ihren eigenen Datenträger ein oder den mit den zweiten Kopien, und Ihre Karte, wenn Sie eine haben; kommen Sie dann an die Tastatur.</translation>
  </message>
  <message>
   <source>{name}: that did not open your piece. Each wrong try takes longer; after five the piece is not tried any more.</source>
   <translation>{name}: Das hat Ihr Teilstück nicht geöffnet. Jeder falsche Versuch dauert länger; nach fünf wird das Teilstück nicht mehr probiert.</translation>
  </message>
  <message>
   <source>The token's PINs are drawn and split. Nobody sees them, now or later. This is how each is written and what the module's rules leave of 256 bits.</source>
   <translation>Die PINs des Tokens sind gezogen und geteilt. Niemand sieht sie, jetzt oder später. So ist jede geschrieben, und so viel lassen die Regeln des Moduls von 256 Bits.</translation>
  </message>
  <message>
   <source>WARNING: the module's rules leave {bits} bits of a PIN, fewer than {least}. Where nothing counts wrong tries such a PIN can be found by trying. The record says so.</source>
   <translation>WARNUNG: Die Regeln des Moduls lassen {bits} Bits einer PIN, weniger als {least}. Wo nichts falsche Versuche zählt, lässt sich eine solche PIN durch Probieren finden. Das Protokoll sagt es.</translation>
  </message>
  <message>
   <source>{name}: your pieces are sealed ({count}). Put in your card where the binding names it; otherwise you type a passphrase of at least 15 characters, twice. Nobody else can open them, and nobody can tell you the passphrase again.</source>
   <translation>{name}: Ihre Teilstücke werden versiegelt ({count}). Stecken Sie Ihre Karte ein, wo die Bindung sie nennt; sonst tippen Sie zweimal eine Passphrase von mindestens 15 Zeichen. Niemand sonst kann sie öffnen, und niemand kann Ihnen die Passphrase noch einmal sagen.</translation>
  </message>
  <message>
   <source>Plug in the medium of {name} and the one for second copies, and confirm. The pieces are written to both and read back.</source>
   <translation>Stecken Sie den Datenträger von {name} und den für zweite Kopien ein, und bestätigen Sie. Die Teilstücke werden auf beide geschrieben und zurückgelesen.</translation>
  </message>
  <message>
   <source>Everything is proved. Now the token's transport PIN is replaced by the user PIN that the pieces rebuild. The transport PIN opens nothing after that.</source>
   <translation>Alles ist bewiesen. Jetzt wird die Transport-PIN des Tokens durch die Benutzer-PIN ersetzt, die die Teilstücke ergeben. Die Transport-PIN öffnet danach nichts mehr.</translation>
  </message>
  <message>
   <source>Last comes the security officer's transport PIN. It is typed once, and then the one that the pieces rebuild takes its place.</source>
   <translation>Zuletzt kommt die Transport-PIN des Security Officers. Sie wird einmal getippt, dann tritt die an ihre Stelle, die die Teilstücke ergeben.</translation>
  </message>
  <message>
   <source>The quorum opened token {serial}. The media go back to their owners, the second copies to another place.</source>
   <translation>Das Quorum hat das Token {serial} geöffnet. Die Datenträger gehen zurück an ihre Besitzer, die zweiten Kopien an einen anderen Ort.</translation>
  </message>
  <message>
   <source>By what is known of {profile}, this plan asks of it what it cannot do ({count}). The rehearsals will show; read them now.</source>
   <translation>Nach dem, was über {profile} bekannt ist, verlangt dieser Plan, was es nicht kann ({count}). Die Proben werden es zeigen; lesen Sie es jetzt.</translation>
  </message>
  <message>
   <source>Objects in the token before anything is made: {count}.</source>
   <translation>Objekte im Token, bevor etwas erzeugt wird: {count}.</translation>
  </message>
  <message>
   <source>The ceremony's signing key was born in the token. Certificate SHA-256 {certificate}. The head is kept: {records}.</source>
   <translation>Der Signaturschlüssel der Zeremonie wurde im Token erzeugt. Zertifikat SHA-256 {certificate}. Der Kopfwert wird aufbewahrt: {records}.</translation>
  </message>
  <message>
   <source>Put what {cloud} handed over for {target} into the place named, and confirm.</source>
   <translation>Legen Sie an den genannten Ort, was {cloud} für {target} übergeben hat, und bestätigen Sie.</translation>
  </message>
  <message>
   <source>Take the copy of {target}'s ({cloud}) fingerprint that came by another channel. One reads, another types eight groups or all words.</source>
   <translation>Nehmen Sie die Kopie des Fingerabdrucks von {target} ({cloud}), die auf einem anderen Weg kam. Eine Person liest, eine andere tippt acht Gruppen oder alle Wörter.</translation>
  </message>
  <message>
   <source>There is no second copy of {target}'s fingerprint. Do you go on without?</source>
   <translation>Es gibt keine zweite Kopie des Fingerabdrucks von {target}. Machen Sie ohne sie weiter?</translation>
  </message>
  <message>
   <source>If somebody swapped the wrapping key on its way, they can unwrap your key. It will stand on the cover as unauthenticated.</source>
   <translation>Hat jemand den Umhüllungsschlüssel unterwegs ausgetauscht, kann er Ihren Schlüssel auspacken. Auf dem Deckblatt steht er dann als nicht beglaubigt.</translation>
  </message>
  <message>
   <source>This came in for {target}.</source>
   <translation>Das ist für {target} eingegangen.</translation>
  </message>
  <message>
   <source>{key} goes to {target} by the {route} route: it passed its rehearsal.</source>
   <translation>{key} geht auf dem Weg {route} nach {target}: Er hat seine Probe bestanden.</translation>
  </message>
  <message>
   <source>{key} can go to {target} only by the {route} route. Do you consent?</source>
   <translation>{key} kann nur auf dem Weg {route} nach {target} gehen. Willigen Sie ein?</translation>
  </message>
  <message>
   <source>The key that protects {key} on its way passes through this computer for a moment.</source>
   <translation>Der Schlüssel, der {key} unterwegs schützt, geht für einen Augenblick durch diesen Rechner.</translation>
  </message>
  <message>
   <source>This token wraps no such key. {key} is born so that whoever is logged in can read it, until its lock; it is in this computer's memory for a moment, in clear.</source>
   <translation>Dieses Token verpackt keinen solchen Schlüssel. {key} entsteht so, dass jeder Angemeldete ihn bis zu seiner Sperre lesen kann; er ist einen Augenblick lang im Klartext im Speicher dieses Rechners.</translation>
  </message>
  <message>
   <source>{key} itself is in this computer's memory for a moment, in clear.</source>
   <translation>{key} selbst ist für einen Augenblick im Klartext im Speicher dieses Rechners.</translation>
  </message>
  <message>
   <source>Put what the device says of itself, as it is before anything is made, into the place named. {what}</source>
   <translation>Legen Sie an den genannten Ort, was das Gerät von sich sagt, bevor etwas entsteht. {what}</translation>
  </message>
  <message>
   <source>Put what the device says of itself now into the place named. {what}</source>
   <translation>Legen Sie an den genannten Ort, was das Gerät jetzt von sich sagt. {what}</translation>
  </message>
  <message>
   <source>Files of evidence that came from the device: {count}. Look through them.</source>
   <translation>Dateien mit Nachweisen, die vom Gerät kamen: {count}. Sehen Sie sie durch.</translation>
  </message>
  <message>
   <source>The evidence of the device is not as it should be: {problem}. Do you go on with it?</source>
   <translation>Die Belege des Geräts sind nicht, wie sie sein sollen: {problem}. Machen Sie damit weiter?</translation>
  </message>
  <message>
   <source>Nothing but this program then says that the keys were born in this device, or what the device did. It will stand in the transcript.</source>
   <translation>Dann sagt nur dieses Programm, dass die Schlüssel in diesem Gerät entstanden sind oder was das Gerät getan hat. Das wird im Protokoll stehen.</translation>
  </message>
  <message>
   <source>What cannot be promised by these routes and with this token: {count}. It will stand in the transcript; read it before the keys are born.</source>
   <translation>Was sich auf diesen Wegen und mit diesem Token nicht versprechen lässt: {count}. Es wird im Protokoll stehen; lesen Sie es, bevor die Schlüssel entstehen.</translation>
  </message>
  <message>
   <source>What must not be was tried on throwaway keys in {count} ways; this token let {through} of them happen. Look through them.</source>
   <translation>Was nicht sein darf, wurde mit Wegwerfschlüsseln auf {count} Arten versucht; dieses Token ließ {through} davon zu. Sehen Sie die Liste durch.</translation>
  </message>
  <message>
   <source>Wrap a secret key that is not extractable</source>
   <translation>Einen geheimen Schlüssel umhüllen, der nicht extrahierbar ist</translation>
  </message>
  <message>
   <source>Wrap a private key that is not extractable</source>
   <translation>Einen privaten Schlüssel umhüllen, der nicht extrahierbar ist</translation>
  </message>
  <message>
   <source>Wrap a key that wants a trusted wrapping key, under another one</source>
   <translation>Einen Schlüssel, der einen vertrauenswürdigen Umhüllungsschlüssel verlangt, unter einem anderen umhüllen</translation>
  </message>
  <message>
   <source>Make a trusted wrapping key as the user</source>
   <translation>Als Benutzer einen vertrauenswürdigen Umhüllungsschlüssel erzeugen</translation>
  </message>
  <message>
   <source>Wrap a secret key after its lock</source>
   <translation>Einen geheimen Schlüssel nach dem Sperren umhüllen</translation>
  </message>
  <message>
   <source>Wrap a private key after its lock</source>
   <translation>Einen privaten Schlüssel nach dem Sperren umhüllen</translation>
  </message>
  <message>
   <source>Use a key by a mechanism that is not allowed to it</source>
   <translation>Einen Schlüssel mit einem Verfahren benutzen, das ihm nicht erlaubt ist</translation>
  </message>
  <message>
   <source>Read the value of a sensitive key</source>
   <translation>Den Wert eines sensiblen Schlüssels lesen</translation>
  </message>
  <message>
   <source>Make a sensitive key readable</source>
   <translation>Einen sensiblen Schlüssel lesbar machen</translation>
  </message>
  <message>
   <source>Make a readable copy of a sensitive key</source>
   <translation>Eine lesbare Kopie eines sensiblen Schlüssels anfertigen</translation>
  </message>
  <message>
   <source>Make a locked key extractable again</source>
   <translation>Einen gesperrten Schlüssel wieder extrahierbar machen</translation>
  </message>
  <message>
   <source>Make an extractable copy of a locked key</source>
   <translation>Eine extrahierbare Kopie eines gesperrten Schlüssels anfertigen</translation>
  </message>
  <message>
   <source>Decrypt with a key that only wraps</source>
   <translation>Mit einem Schlüssel entschlüsseln, der nur umhüllt</translation>
  </message>
  <message>
   <source>Bring a key back otherwise than as its template says</source>
   <translation>Einen Schlüssel anders zurückholen, als seine Vorlage sagt</translation>
  </message>
  <message>
   <source>That a secret key which reads non-extractable stays in the token ({did})</source>
   <translation>Dass ein geheimer Schlüssel, der sich als nicht extrahierbar ausgibt, im Token bleibt ({did})</translation>
  </message>
  <message>
   <source>That a private key which reads non-extractable stays in the token ({did})</source>
   <translation>Dass ein privater Schlüssel, der sich als nicht extrahierbar ausgibt, im Token bleibt ({did})</translation>
  </message>
  <message>
   <source>That a key leaves only under wrapping keys that the security officer trusts ({did})</source>
   <translation>Dass ein Schlüssel nur unter Umhüllungsschlüsseln hinausgeht, denen der Security Officer vertraut ({did})</translation>
  </message>
  <message>
   <source>That only the security officer decides which wrapping keys are trusted ({did})</source>
   <translation>Dass allein der Security Officer entscheidet, welche Umhüllungsschlüssel vertrauenswürdig sind ({did})</translation>
  </message>
  <message>
   <source>That an AES or HMAC key cannot be wrapped again after the ceremony ({did})</source>
   <translation>Dass ein AES- oder HMAC-Schlüssel nach der Zeremonie nicht noch einmal umhüllt werden kann ({did})</translation>
  </message>
  <message>
   <source>That an RSA or EC key cannot be wrapped again after the ceremony ({did})</source>
   <translation>Dass ein RSA- oder EC-Schlüssel nach der Zeremonie nicht noch einmal umhüllt werden kann ({did})</translation>
  </message>
  <message>
   <source>That a key is used only by the mechanisms allowed to it ({did})</source>
   <translation>Dass ein Schlüssel nur mit den ihm erlaubten Verfahren benutzt wird ({did})</translation>
  </message>
  <message>
   <source>That a sensitive key cannot be read in clear ({did})</source>
   <translation>Dass ein sensibler Schlüssel nicht im Klartext gelesen werden kann ({did})</translation>
  </message>
  <message>
   <source>That a sensitive key stays sensitive ({did})</source>
   <translation>Dass ein sensibler Schlüssel sensibel bleibt ({did})</translation>
  </message>
  <message>
   <source>That no readable copy of a sensitive key can be made ({did})</source>
   <translation>Dass keine lesbare Kopie eines sensiblen Schlüssels entstehen kann ({did})</translation>
  </message>
  <message>
   <source>That the lock of a key cannot be undone ({did})</source>
   <translation>Dass die Sperre eines Schlüssels nicht aufgehoben werden kann ({did})</translation>
  </message>
  <message>
   <source>That no extractable copy of a locked key can be made ({did})</source>
   <translation>Dass keine extrahierbare Kopie eines gesperrten Schlüssels entstehen kann ({did})</translation>
  </message>
  <message>
   <source>That whoever wraps with a key cannot open what it wrapped ({did})</source>
   <translation>Dass, wer mit einem Schlüssel umhüllt, das Umhüllte nicht öffnen kann ({did})</translation>
  </message>
  <message>
   <source>That a key brought back into this token is locked from its first moment ({did})</source>
   <translation>Dass ein in dieses Token zurückgeholter Schlüssel vom ersten Augenblick an gesperrt ist ({did})</translation>
  </message>
  <message>
   <source>That keys are out of this computer's reach: a software token keeps them in its memory</source>
   <translation>Dass Schlüssel für diesen Rechner unerreichbar sind: Ein Software-Token hält sie in dessen Speicher</translation>
  </message>
  <message>
   <source>That there is a way at all ({algorithms}): no allowed route passes for {where}</source>
   <translation>Dass es überhaupt einen Weg gibt ({algorithms}): Für {where} besteht kein erlaubter Weg</translation>
  </message>
  <message>
   <source>That what protects keys on their way stays in the token ({algorithms}): {route} for {where}</source>
   <translation>Dass, was Schlüssel unterwegs schützt, im Token bleibt ({algorithms}): {route} für {where}</translation>
  </message>
  <message>
   <source>That the keys themselves stay in the token on their way ({algorithms}): {route} for {where}</source>
   <translation>Dass die Schlüssel selbst unterwegs im Token bleiben ({algorithms}): {route} für {where}</translation>
  </message>
  <message>
   <source>That throwaway keys are gone: {count} objects of the rehearsals are still in the token</source>
   <translation>Dass die Wegwerfschlüssel fort sind: {count} Objekte der Proben sind noch im Token</translation>
  </message>
  <message>
   <source>The shares of {policy} are proved. Now the security officer makes wrapping keys trusted ({count}), before what leaves only under them is born: {keys}. The user's PIN is given first, then the officer's.</source>
   <translation>Die Anteile von {policy} sind bewiesen. Nun macht der Security Officer Umhüllungsschlüssel vertrauenswürdig ({count}), ehe entsteht, was das Token nur unter ihnen verlässt: {keys}. Zuerst wird die PIN des Benutzers gegeben, dann die des Security Officers.</translation>
  </message>
  <message>
   <source>Wrapping keys that the officer made trusted: {count}. A throwaway key went out under each; under the same backup key without trust it was refused with {refused}.</source>
   <translation>Umhüllungsschlüssel, die der Security Officer vertrauenswürdig gemacht hat: {count}. Ein Wegwerfschlüssel kam unter jedem heraus; unter demselben Sicherungsschlüssel ohne Vertrauen wurde er abgelehnt mit {refused}.</translation>
  </message>
  <message>
   <source>This token cannot hold {keys} to trusted wrapping keys: {why}. Do you let them be born without?</source>
   <translation>Dieses Token kann {keys} nicht an vertrauenswürdige Umhüllungsschlüssel binden: {why}. Lassen Sie sie ohne das entstehen?</translation>
  </message>
  <message>
   <source>Until its lock, whoever opens the token can then wrap a key under a wrapping key of their own.</source>
   <translation>Bis zur Sperre kann dann jeder, der das Token öffnet, einen Schlüssel unter einem eigenen Schlüssel umhüllen.</translation>
  </message>
  <message>
   <source>Create {key} ({title}), {algorithm}, for {usage}.</source>
   <translation>{key} ({title}) erzeugen, {algorithm}, für {usage}.</translation>
  </message>
  <message>
   <source>The printer {name} (way: {way}) may print the shares of {policy}: it hangs on this computer by a cable, and nothing on the way writes to a disk.</source>
   <translation>Der Drucker {name} (Weg: {way}) darf die Anteile von {policy} drucken: Er hängt mit einem Kabel an diesem Computer, und nichts auf dem Weg schreibt auf eine Festplatte.</translation>
  </message>
  <message>
   <source>The shares of {policy} cannot be printed now: {why} ({code}).</source>
   <translation>Die Anteile von {policy} können jetzt nicht gedruckt werden: {why} ({code}).</translation>
  </message>
  <message>
   <source>Try it with a test page</source>
   <translation>Mit einer Probeseite erproben</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Noch einmal nachsehen</translation>
  </message>
  <message>
   <source>Copy the shares by hand</source>
   <translation>Die Anteile von Hand abschreiben</translation>
  </message>
  <message>
   <source>Prepare the printer {name} for shares.</source>
   <translation>Bereiten Sie den Drucker {name} für Anteile vor.</translation>
  </message>
  <message>
   <source>The camera is covered, and nobody films or photographs.</source>
   <translation>Die Kamera ist abgedeckt, und niemand filmt oder fotografiert.</translation>
  </message>
  <message>
   <source>There is enough paper, and the output tray is empty.</source>
   <translation>Es ist genug Papier da, und das Ausgabefach ist leer.</translation>
  </message>
  <message>
   <source>The printer has no hard disk and no memory card, or they were taken out: what it keeps by itself this program cannot see.</source>
   <translation>Der Drucker hat keine Festplatte und keine Speicherkarte, oder sie wurden herausgenommen: Was er von sich aus behält, kann dieses Programm nicht sehen.</translation>
  </message>
  <message>
   <source>Look at what came out of {name}: two sheets, page 1 of 2 and page 2 of 2, each printed on one side only, every line whole.</source>
   <translation>Sehen Sie an, was aus {name} kam: zwei Blätter, Seite 1 von 2 und Seite 2 von 2, jedes nur auf einer Seite bedruckt, jede Zeile vollständig.</translation>
  </message>
  <message>
   <source>It is just so: print the shares</source>
   <translation>Genau so ist es: die Anteile drucken</translation>
  </message>
  <message>
   <source>It is not: try again</source>
   <translation>So ist es nicht: noch einmal erproben</translation>
  </message>
  <message>
   <source>{name}, go to the printer alone: {share} is printed for you, once.</source>
   <translation>{name}, gehen Sie allein zum Drucker: {share} wird für Sie gedruckt, ein einziges Mal.</translation>
  </message>
  <message>
   <source>Nobody else can see the printer's output.</source>
   <translation>Niemand sonst kann sehen, was aus dem Drucker kommt.</translation>
  </message>
  <message>
   <source>One sheet comes out. Take it at once, and leave nothing in the tray.</source>
   <translation>Ein Blatt kommt heraus. Nehmen Sie es sofort, und lassen Sie nichts im Fach.</translation>
  </message>
  <message>
   <source>{name}, did one whole sheet come out, with {share} and 33 words?</source>
   <translation>{name}, kam ein vollständiges Blatt heraus, mit {share} und 33 Wörtern?</translation>
  </message>
  <message>
   <source>Yes, and I hold it</source>
   <translation>Ja, und ich halte es in der Hand</translation>
  </message>
  <message>
   <source>No: I tear up what came out, and it is printed anew</source>
   <translation>Nein: ich zerreiße, was herauskam, und es wird neu gedruckt</translation>
  </message>
  <message>
   <source>No: I tear up what came out, and copy it from the screen</source>
   <translation>Nein: ich zerreiße, was herauskam, und schreibe es vom Bildschirm ab</translation>
  </message>
  <message>
   <source>{count} hand-off sheets can be printed on {name}, one job each; no secret stands on them. What is printed?</source>
   <translation>{count} Übergabeblätter können auf {name} gedruckt werden, jedes als ein Auftrag; kein Geheimnis steht darauf. Was wird gedruckt?</translation>
  </message>
  <message>
   <source>The hand-off sheets</source>
   <translation>Die Übergabeblätter</translation>
  </message>
  <message>
   <source>The hand-off sheets, and the {count} other files as sheets of codes</source>
   <translation>Die Übergabeblätter, und die {count} anderen Dateien als Bögen mit Codes</translation>
  </message>
  <message>
   <source>Nothing: they stay files</source>
   <translation>Nichts: Sie bleiben Dateien</translation>
  </message>
  <message>
   <source>{path} was printed on {name}. Look at what came out: is all of it there, every line whole?</source>
   <translation>{path} wurde auf {name} gedruckt. Sehen Sie an, was herauskam: Ist alles da, jede Zeile ganz?</translation>
  </message>
  <message>
   <source>{path} was printed on {name} as a sheet of codes. Look at what came out: is every code whole and sharp?</source>
   <translation>{path} wurde auf {name} als Bogen mit Codes gedruckt. Sehen Sie an, was herauskam: Ist jeder Code ganz und scharf?</translation>
  </message>
  <message>
   <source>Yes, it is whole</source>
   <translation>Ja, es ist alles da</translation>
  </message>
  <message>
   <source>No: print it again</source>
   <translation>Nein: noch einmal drucken</translation>
  </message>
  <message>
   <source>No: leave it so</source>
   <translation>Nein: so lassen</translation>
  </message>
  <message>
   <source>A backup key for {policy} is made and split: {shape}.</source>
   <translation>Ein Sicherungsschlüssel für {policy} wird erzeugt und geteilt: {shape}.</translation>
  </message>
  <message>
   <source>{name}, go to the booth alone: {share} is shown to you. Write it down by hand.</source>
   <translation>{name}, gehen Sie allein in die Kabine: {share} wird Ihnen gezeigt. Schreiben Sie den Anteil von Hand auf.</translation>
  </message>
  <message>
   <source>Nobody else can see the screen, and no camera.</source>
   <translation>Niemand sonst sieht den Bildschirm, und keine Kamera.</translation>
  </message>
  <message>
   <source>{share} was not read back right: {verdict}; words to look at: {places}; what was typed is: {which}.</source>
   <translation>{share} wurde nicht richtig zurückgelesen: {verdict}; anzusehende Wörter: {places}; eingetippt wurde: {which}.</translation>
  </message>
  <message>
   <source>Type it again</source>
   <translation>Noch einmal eintippen</translation>
  </message>
  <message>
   <source>Show it again</source>
   <translation>Noch einmal zeigen</translation>
  </message>
  <message>
   <source>Give up</source>
   <translation>Aufgeben</translation>
  </message>
  <message>
   <source>{name} puts {share} into an envelope and closes it. Two people type its serial, each on their own.</source>
   <translation>{name} legt {share} in einen Umschlag und verschließt ihn. Zwei Personen tippen dessen Nummer ein, jede für sich.</translation>
  </message>
  <message>
   <source>Plug in the second token. The packages of {policy} ({count}) are restored in it, compared, and destroyed there again.</source>
   <translation>Stecken Sie das zweite Token ein. Die Pakete von {policy} ({count}) werden darin wiederhergestellt, verglichen und dort wieder vernichtet.</translation>
  </message>
  <message>
   <source>What came back in token {label} (serial {serial}) was compared and used, and is gone from it; keys: {count}. Put it away.</source>
   <translation>Was in Token {label} (Seriennummer {serial}) zurückkam, wurde verglichen und benutzt und ist daraus verschwunden; Schlüssel: {count}. Legen Sie es weg.</translation>
  </message>
  <message>
   <source>A restore test ended in the middle. It may have left copies in the second token with serial {serial}: {copies}. Plug that token in, so that they are looked for and destroyed. Where it cannot be had, the record says that they may be in it.</source>
   <translation>Eine Erprobung endete mittendrin. Sie hat vielleicht Kopien im zweiten Token mit der Seriennummer {serial} zurückgelassen: {copies}. Stecken Sie dieses Token ein, damit sie gesucht und vernichtet werden. Ist es nicht zu haben, sagt das Protokoll, dass sie darin sein können.</translation>
  </message>
  <message>
   <source>Look in the second token</source>
   <translation>Im zweiten Token suchen</translation>
  </message>
  <message>
   <source>It cannot be had: copies may be left in it</source>
   <translation>Es ist nicht zu haben: Kopien können darin geblieben sein</translation>
  </message>
  <message>
   <source>Second token {serial}: {count} ids were looked for, {found} copies were found and destroyed, and none is there any more.</source>
   <translation>Zweites Token {serial}: {count} Kennungen wurden gesucht, {found} Kopien wurden gefunden und vernichtet, und keine ist mehr da.</translation>
  </message>
  <message>
   <source>Everything of {policy} is proved. Its packages ({packages}) are written, and the backup key goes. Commit?</source>
   <translation>Alles von {policy} ist bewiesen. Seine Pakete ({packages}) werden geschrieben, und der Sicherungsschlüssel vergeht. Festschreiben?</translation>
  </message>
  <message>
   <source>Wrap {key} for {target} by the {route} route.</source>
   <translation>{key} auf dem Weg {route} für {target} umhüllen.</translation>
  </message>
  <message>
   <source>These files were written for {target} and read back.</source>
   <translation>Diese Dateien wurden für {target} geschrieben und zurückgelesen.</translation>
  </message>
  <message>
   <source>{count} files are ready to leave. Plug in {stick}. How do they go?</source>
   <translation>{count} Dateien sind bereit, hinauszugehen. Stecken Sie {stick} ein. Wie gehen sie?</translation>
  </message>
  <message>
   <source>The transcript is ready to leave. Plug in {stick}. How does it go?</source>
   <translation>Das Protokoll ist bereit, hinauszugehen. Stecken Sie {stick} ein. Wie geht es?</translation>
  </message>
  <message>
   <source>Write to {stick} and read back</source>
   <translation>Auf {stick} schreiben und zurücklesen</translation>
  </message>
  <message>
   <source>Not by stick: it stays in the folder, or goes through codes</source>
   <translation>Nicht per Stick: Es bleibt im Ordner oder geht durch Codes</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: it was unmounted, mounted anew read-only and read past the cache, and they are equal. You may pull it now. Compare these hashes on the other side.</source>
   <translation>{count} Dateien sind auf {stick}: Er wurde ausgehängt, neu nur lesend eingehängt und am Cache vorbei gelesen, und sie sind gleich. Sie dürfen ihn jetzt abziehen. Vergleichen Sie diese Prüfsummen auf der anderen Seite.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: it was unmounted, mounted anew read-only and read past the cache, and they are equal. But the system has it mounted at {place} now: eject it there before you pull it. Compare these hashes on the other side.</source>
   <translation>{count} Dateien sind auf {stick}: Er wurde ausgehängt, neu nur lesend eingehängt und am Cache vorbei gelesen, und sie sind gleich. Aber das System hat ihn jetzt unter {place} eingehängt: Werfen Sie ihn dort aus, bevor Sie ihn abziehen. Vergleichen Sie diese Prüfsummen auf der anderen Seite.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were written, flushed and read past the cache, and are equal. It is still mounted at {place}, as this program may neither unmount it nor set it read-only. Do not pull it yet: eject it in the system, or let an administrator run umount on that folder, or shut this computer down first. Compare these hashes on the other side.</source>
   <translation>{count} Dateien sind auf {stick}: Sie wurden auf den Datenträger geschrieben und am Cache vorbei gelesen, und sie sind gleich. Er ist noch unter {place} eingehängt, denn dieses Programm darf ihn weder aushängen noch schreibgeschützt setzen. Ziehen Sie ihn noch nicht ab: Werfen Sie ihn im System aus, oder lassen Sie root umount für diesen Ordner aufrufen, oder fahren Sie diesen Computer zuerst herunter. Vergleichen Sie diese Prüfsummen auf der anderen Seite.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were written, flushed and read past the cache, and are equal. It is still mounted at {place}, as this program may not unmount it, but it was set read-only, and nothing more is written to it. Eject it in the system before you pull it. Compare these hashes on the other side.</source>
   <translation>{count} Dateien sind auf {stick}: Sie wurden auf den Datenträger geschrieben und am Cache vorbei gelesen, und sie sind gleich. Er ist noch unter {place} eingehängt, denn dieses Programm darf ihn nicht aushängen, aber er wurde schreibgeschützt gesetzt, und nichts wird mehr auf ihn geschrieben. Werfen Sie ihn im System aus, bevor Sie ihn abziehen. Vergleichen Sie diese Prüfsummen auf der anderen Seite.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were read past the cache while the system had it mounted, and are equal. It is unmounted now, and you may pull it. Compare these hashes on the other side.</source>
   <translation>{count} Dateien sind auf {stick}: Sie wurden am Cache vorbei gelesen, während das System ihn eingehängt hatte, und sind gleich. Er ist jetzt ausgehängt, und Sie dürfen ihn abziehen. Vergleichen Sie diese Prüfsummen auf der anderen Seite.</translation>
  </message>
  <message>
   <source>A folder stands for {stick}: {count} files were read back from it, and are equal. With a stick this would be the moment to pull it.</source>
   <translation>Ein Ordner steht für {stick}: {count} Dateien wurden daraus zurückgelesen und sind gleich. Bei einem Stick wäre jetzt der Moment, ihn abzuziehen.</translation>
  </message>
  <message>
   <source>{devices}: this can type or reach a network, and was not here before. Pull it and look what it is. What becomes of it?</source>
   <translation>{devices}: Das kann tippen oder ein Netz erreichen und war vorher nicht hier. Ziehen Sie es ab, und sehen Sie nach, was es ist. Was geschieht damit?</translation>
  </message>
  <message>
   <source>It was pulled, and stays away</source>
   <translation>Es wurde abgezogen und bleibt weg</translation>
  </message>
  <message>
   <source>It belongs here, and may stay</source>
   <translation>Es gehört hierher und darf bleiben</translation>
  </message>
  <message>
   <source>Lock {key} in the token.</source>
   <translation>{key} im Token sperren.</translation>
  </message>
  <message>
   <source>Afterwards another wrap means restoring the key from its shares.</source>
   <translation>Danach heißt eine weitere Umhüllung, den Schlüssel aus seinen Anteilen wiederherzustellen.</translation>
  </message>
  <message>
   <source>The token does not keep {key} from being wrapped again. Do you accept that?</source>
   <translation>Das Token verhindert nicht, dass {key} noch einmal umhüllt wird. Nehmen Sie das hin?</translation>
  </message>
  <message>
   <source>Whoever opens the token later can wrap this key again.</source>
   <translation>Wer das Token später öffnet, kann diesen Schlüssel noch einmal umhüllen.</translation>
  </message>
  <message>
   <source>Shall {key} be destroyed in the token? Its backup and what was wrapped of it stay good.</source>
   <translation>Soll {key} im Token vernichtet werden? Seine Sicherung, und was von ihm umhüllt wurde, bleiben gut.</translation>
  </message>
  <message>
   <source>Destroy it; from now on it comes back from its shares alone</source>
   <translation>Vernichten; von da an kommt er nur aus seinen Anteilen zurück</translation>
  </message>
  <message>
   <source>Leave it; the step is refused, and people decide what then</source>
   <translation>Lassen; der Schritt ist abgelehnt, und die Beteiligten entscheiden, was dann geschieht</translation>
  </message>
  <message>
   <source>Objects in the token at the end: {count}.</source>
   <translation>Objekte im Token am Ende: {count}.</translation>
  </message>
  <message>
   <source>The token does not hold what the journal says: {difference}. Do you accept that?</source>
   <translation>Das Token enthält nicht, was das Journal sagt: {difference}. Nehmen Sie das hin?</translation>
  </message>
  <message>
   <source>Something that nobody wrote down happened in the token.</source>
   <translation>Im Token ist etwas geschehen, das niemand aufgeschrieben hat.</translation>
  </message>
  <message>
   <source>The token or its module is not what it was when it was opened: {difference}. Do you accept that?</source>
   <translation>Das Token oder sein Modul ist nicht mehr, was es beim Öffnen war: {difference}. Nehmen Sie das hin?</translation>
  </message>
  <message>
   <source>What was rehearsed and tried before may hold no longer.</source>
   <translation>Was vorher geprobt und versucht wurde, gilt vielleicht nicht mehr.</translation>
  </message>
  <message>
   <source>{name}, was the script followed, and is every deviation written down?</source>
   <translation>{name}, wurde das Skript befolgt, und ist jede Abweichung aufgeschrieben?</translation>
  </message>
  <message>
   <source>The journal is closed now, with {deviations} deviations in it. After this only the seal follows.</source>
   <translation>Das Journal wird jetzt geschlossen, mit {deviations} Abweichungen darin. Danach folgt nur noch das Siegel.</translation>
  </message>
  <message>
   <source>Read the final head aloud and copy it by hand; type its last words.</source>
   <translation>Lesen Sie den endgültigen Kopfwert vor, und schreiben Sie ihn von Hand ab; tippen Sie seine letzten Wörter ein.</translation>
  </message>
  <message>
   <source>Read the certificate's fingerprint aloud and copy it by hand; type its last words.</source>
   <translation>Lesen Sie den Fingerabdruck des Zertifikats vor, und schreiben Sie ihn von Hand ab; tippen Sie seine letzten Wörter ein.</translation>
  </message>
  <message>
   <source>The verifier says {outcome}, and names: {failed}. The ceremony key is not destroyed. How do you go on?</source>
   <translation>Die Prüfung sagt {outcome} und nennt: {failed}. Der Schlüssel der Zeremonie wird nicht vernichtet. Wie machen Sie weiter?</translation>
  </message>
  <message>
   <source>Leave the seal open: mend this and verify again, or pause</source>
   <translation>Das Siegel offen lassen: dies beheben und noch einmal prüfen, oder unterbrechen</translation>
  </message>
  <message>
   <source>Close all the same; the ceremony key stays in the token</source>
   <translation>Trotzdem abschließen; der Schlüssel der Zeremonie bleibt im Token</translation>
  </message>
  <message>
   <source>Everybody signs the paper. The token is closed.</source>
   <translation>Alle unterschreiben das Papier. Das Token wird geschlossen.</translation>
  </message>
  <message>
   <source>{key} (id {key_id}) was born. What becomes of it?</source>
   <translation>{key} (Kennung {key_id}) wurde erzeugt. Was wird daraus?</translation>
  </message>
  <message>
   <source>{what} (id {key_id}) was begun, and nobody knows whether it is in the token. What becomes of it?</source>
   <translation>{what} (Kennung {key_id}) wurde begonnen, und niemand weiß, ob es im Token ist. Was wird daraus?</translation>
  </message>
  <message>
   <source>Destroy it in the token</source>
   <translation>Im Token vernichten</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>It will be destroyed by hand</source>
   <translation>Es wird von Hand vernichtet</translation>
  </message>
  <message>
   <source>What becomes of this: {what}?</source>
   <translation>Was wird daraus: {what}?</translation>
  </message>
  <message>
   <source>The ceremony was interrupted for {gap} s (resume {number}). This computer says {utc}; what does your clock say?</source>
   <translation>Die Zeremonie war {gap} s lang unterbrochen (Wiederaufnahme {number}). Dieser Rechner sagt {utc}; was sagt Ihre Uhr?</translation>
  </message>
  <message>
   <source>{path}, which holds {key} in clear, is not in this folder. It was moved, or it lies on the computer where this recovery began. Find out where it is now, and wipe it wherever it does not belong. Your confirmation stands in the record.</source>
   <translation>{path}, worin {key} im Klartext steht, ist nicht in diesem Ordner. Die Datei wurde verschoben, oder sie liegt auf dem Computer, auf dem diese Wiederherstellung begann. Finden Sie heraus, wo sie jetzt ist, und löschen Sie sie überall dort, wo sie nicht hingehört. Ihre Bestätigung steht in der Aufzeichnung.</translation>
  </message>
  <message>
   <source>The token went away (interruption {number}). Plug token {label}, serial {serial}, in again and confirm. It is opened and compared, and the ceremony goes on where it was.</source>
   <translation>Das Token ist verschwunden (Unterbrechung {number}). Stecken Sie Token {label}, Seriennummer {serial}, wieder ein und bestätigen Sie. Es wird geöffnet und verglichen, und die Zeremonie geht weiter, wo sie war.</translation>
  </message>
  <message>
   <source>Is {name} still here (resume {number})?</source>
   <translation>Ist {name} noch hier (Wiederaufnahme {number})?</translation>
  </message>
  <message>
   <source>Deviation {number}: so far program {before} ran; this is {now}. Another program may do other things than the one that was reviewed. How does the quorum go on?</source>
   <translation>Abweichung {number}: Bisher lief das Programm {before}; dies ist {now}. Ein anderes Programm kann anderes tun als das geprüfte. Wie macht das Quorum weiter?</translation>
  </message>
  <message>
   <source>Go on with this program</source>
   <translation>Mit diesem Programm weitermachen</translation>
  </message>
  <message>
   <source>Take the paper with the head at the end of act “{act}”. Read it aloud, type its last words.</source>
   <translation>Nehmen Sie das Papier mit dem Kopfwert vom Ende des Akts „{act}“. Lesen Sie ihn vor, tippen Sie seine letzten Wörter ein.</translation>
  </message>
  <message>
   <source>Entries behind what was last signed or written on paper: {count}. Read each; is that what happened?
{lines}</source>
   <translation>Einträge hinter dem, was zuletzt unterschrieben oder auf Papier geschrieben wurde: {count}. Lesen Sie jeden; ist das geschehen?
{lines}</translation>
  </message>
  <message>
   <source>They are what happened</source>
   <translation>Das ist geschehen</translation>
  </message>
  <message>
   <source>They are not what happened</source>
   <translation>Das ist nicht geschehen</translation>
  </message>
  <message>
   <source>The program ended in the middle of “{operation}”. What was found: {found}. How do you go on?</source>
   <translation>Das Programm endete mitten in „{operation}“. Gefunden wurde: {found}. Wie machen Sie weiter?</translation>
  </message>
  <message>
   <source>Do it again: nothing had been done</source>
   <translation>Noch einmal tun: Es war nichts getan</translation>
  </message>
  <message>
   <source>Accept what was found as its outcome</source>
   <translation>Das Gefundene als Ergebnis annehmen</translation>
  </message>
  <message>
   <source>Destroy what was found and do it again</source>
   <translation>Das Gefundene vernichten und noch einmal tun</translation>
  </message>
  <message>
   <source>Look again: it can be reached now</source>
   <translation>Noch einmal nachsehen: jetzt ist es zu erreichen</translation>
  </message>
  <message>
   <source>Leave it open: nobody can look, and the record says so</source>
   <translation>Offen lassen: niemand kann nachsehen, und das Protokoll sagt es</translation>
  </message>
  <message>
   <source>{sentence}</source>
   <translation>{sentence}</translation>
  </message>
  <message>
   <source>Let this step run again</source>
   <translation>Diesen Schritt noch einmal ausführen</translation>
  </message>
  <message>
   <source>Record a deviation</source>
   <translation>Eine Abweichung festhalten</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Stop the ceremony</source>
   <translation>Die Zeremonie abbrechen</translation>
  </message>
  <message>
   <source>Deviation {number}: how do you go on?</source>
   <translation>Abweichung {number}: Wie machen Sie weiter?</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>Repeat this step</source>
   <translation>Diesen Schritt wiederholen</translation>
  </message>
  <message>
   <source>An alternate takes somebody's place</source>
   <translation>Eine Vertretung nimmt jemandes Platz ein</translation>
  </message>
  <message>
   <source>Leave a target for another day</source>
   <translation>Ein Ziel auf einen anderen Tag verschieben</translation>
  </message>
  <message>
   <source>Give up a key</source>
   <translation>Einen Schlüssel aufgeben</translation>
  </message>
  <message>
   <source>Give up a share set</source>
   <translation>Einen Anteilssatz aufgeben</translation>
  </message>
  <message>
   <source>Which one?</source>
   <translation>Welches?</translation>
  </message>
  <message>
   <source>{name} is back. Confirm with your own code that it is this person.</source>
   <translation>{name} ist zurück. Bestätigen Sie mit Ihrem eigenen Code, dass es diese Person ist.</translation>
  </message>
  <message>
   <source>{who} must be here and give their session code.</source>
   <translation>{who} muss hier sein und den Sitzungscode eingeben.</translation>
  </message>
  <message>
   <source>Two people stop the ceremony: {reason}</source>
   <translation>Zwei Personen brechen die Zeremonie ab: {reason}</translation>
  </message>
  <message>
   <source>Two people pause the ceremony: {reason}</source>
   <translation>Zwei Personen unterbrechen die Zeremonie: {reason}</translation>
  </message>
  <message>
   <source>This package holds {key} ({algorithm}), set {identifier}, of ceremony {ceremony}. Restore it?</source>
   <translation>Dieses Paket enthält {key} ({algorithm}), Satz {identifier}, aus der Zeremonie {ceremony}. Wiederherstellen?</translation>
  </message>
  <message>
   <source>{key} would be written into a file, in clear. Do you consent?</source>
   <translation>{key} würde im Klartext in eine Datei geschrieben. Willigen Sie ein?</translation>
  </message>
  <message>
   <source>Whoever gets the file has the key. A token keeps it inside.</source>
   <translation>Wer die Datei bekommt, hat den Schlüssel. Ein Token behält ihn in sich.</translation>
  </message>
  <message>
   <source>Share number {number} comes to the keyboard; needed: {missing}. Who types it?</source>
   <translation>Anteil Nummer {number} kommt an die Tastatur; nötig sind noch: {missing}. Wer tippt ihn ein?</translation>
  </message>
  <message>
   <source>There is no further share</source>
   <translation>Es gibt keinen weiteren Anteil</translation>
  </message>
  <message>
   <source>This share was not accepted: {verdict}; words to look at: {places}; it is: {which}. Type it again?</source>
   <translation>Dieser Anteil wurde nicht angenommen: {verdict}; anzusehende Wörter: {places}; es ist: {which}. Noch einmal eintippen?</translation>
  </message>
  <message>
   <source>Type it, or another one, again</source>
   <translation>Ihn oder einen anderen noch einmal eintippen</translation>
  </message>
  <message>
   <source>{number} shares are right, and enough. Further ones are compared with them. How do you go on?</source>
   <translation>{number} Anteile sind richtig und genügen. Weitere werden mit ihnen verglichen. Wie machen Sie weiter?</translation>
  </message>
  <message>
   <source>Rebuild the backup key</source>
   <translation>Den Sicherungsschlüssel herstellen</translation>
  </message>
  <message>
   <source>Type one more share</source>
   <translation>Noch einen Anteil eintippen</translation>
  </message>
  <message>
   <source>{key} is back: {compared}.</source>
   <translation>{key} ist wieder da: {compared}.</translation>
  </message>
  <message>
   <source>{key} lies in clear in {path}: {compared}. Move it to where it belongs, then wipe this computer.</source>
   <translation>{key} liegt im Klartext in {path}: {compared}. Bringen Sie ihn dorthin, wohin er gehört, und löschen Sie dann diesen Rechner.</translation>
  </message>
  <message>
   <source>Another program may do other things than the one that was reviewed.</source>
   <translation type="vanished">Ein anderes Programm kann anderes tun als das, das geprüft wurde.</translation>
  </message>
  <message>
   <source>By these routes and with this token, {count} things cannot be promised. They will stand in the transcript; read them before the keys are born.</source>
   <translation type="vanished">Auf diesen Wegen und mit diesem Token lassen sich {count} Dinge nicht versprechen. Sie werden im Protokoll stehen; lesen Sie sie, bevor die Schlüssel entstehen.</translation>
  </message>
  <message>
   <source>By what is known of {profile}, this plan asks {count} things of it that it cannot do. The rehearsals will show; read them now.</source>
   <translation type="vanished">Nach dem, was über {profile} bekannt ist, verlangt dieser Plan {count} Dinge, die es nicht kann. Die Proben werden es zeigen; lesen Sie sie jetzt.</translation>
  </message>
  <message>
   <source>Everything is proved. Now the token's transport PIN ({pin}) is replaced by the one that the pieces rebuild. It opens nothing after that.</source>
   <translation type="vanished">Alles ist bewiesen. Jetzt wird die Transport-PIN des Tokens ({pin}) durch die ersetzt, die die Teilstücke ergeben. Danach öffnet sie nichts mehr.</translation>
  </message>
  <message>
   <source>Everything is proved. Now the token's transport PIN is replaced by the user PIN that the pieces rebuild. It opens nothing after that.</source>
   <translation type="vanished">Alles ist bewiesen. Jetzt wird die Transport-PIN des Tokens durch die Benutzer-PIN ersetzt, die die Teilstücke ergeben. Danach öffnet sie nichts mehr.</translation>
  </message>
  <message>
   <source>Everything of {policy} is proved. {packages} packages are written, and the backup key goes. Commit?</source>
   <translation type="vanished">Alles von {policy} ist bewiesen. {packages} Pakete werden geschrieben, und der Sicherungsschlüssel vergeht. Festschreiben?</translation>
  </message>
  <message>
   <source>Plug in the second token. The {count} packages of {policy} are restored in it, compared, and destroyed there again.</source>
   <translation type="vanished">Stecken Sie das zweite Token ein. Die {count} Pakete von {policy} werden darin wiederhergestellt, verglichen und dort wieder vernichtet.</translation>
  </message>
  <message>
   <source>Set the token's PIN: {pin}</source>
   <translation type="vanished">Die PIN des Tokens setzen: {pin}</translation>
  </message>
  <message>
   <source>The ceremony was begun by program {before}; this is {now}. Does the quorum go on with it?</source>
   <translation type="vanished">Die Zeremonie wurde mit dem Programm {before} begonnen; dies ist {now}. Macht das Quorum damit weiter?</translation>
  </message>
  <message>
   <source>The ceremony was interrupted for {gap} seconds (resume {number}). This computer says {utc}; what does your clock say?</source>
   <translation type="vanished">Die Zeremonie war {gap} Sekunden unterbrochen (Wiederaufnahme {number}). Dieser Rechner sagt {utc}; was sagt Ihre Uhr?</translation>
  </message>
  <message>
   <source>The officer made {count} wrapping keys trusted. A throwaway key went out under each; under the same backup key without trust it was refused with {refused}.</source>
   <translation type="vanished">Der Verantwortliche hat {count} Umhüllungsschlüssel vertrauenswürdig gemacht. Ein Wegwerfschlüssel kam unter jedem heraus; unter demselben Sicherungsschlüssel ohne Vertrauen wurde er abgelehnt mit {refused}.</translation>
  </message>
  <message>
   <source>The shares of {policy} are proved. Now the security officer makes {count} wrapping keys trusted, before {keys} are born that leave only under them. The user's PIN is typed, then the officer's.</source>
   <translation type="vanished">Die Anteile von {policy} sind bewiesen. Nun macht der Sicherheitsverantwortliche {count} Umhüllungsschlüssel vertrauenswürdig, ehe {keys} entstehen, die das Token nur unter ihnen verlassen. Getippt wird die PIN des Benutzers, dann die des Verantwortlichen.</translation>
  </message>
  <message>
   <source>The shares of {policy} cannot be printed now. {why}</source>
   <translation type="vanished">Die Anteile von {policy} können jetzt nicht gedruckt werden. {why}</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made?</source>
   <translation type="vanished">Das Token sagt, dass für seine Benutzer-PIN noch ein Versuch bleibt. Darf er gemacht werden?</translation>
  </message>
  <message>
   <source>There are {count} new warnings about this computer since the interruption. Do you go on with it?</source>
   <translation type="vanished">Seit der Unterbrechung gibt es {count} neue Warnungen zu diesem Rechner. Machen Sie mit ihm weiter?</translation>
  </message>
  <message>
   <source>There are {count} objects in the token at the end.</source>
   <translation type="vanished">Am Ende sind {count} Objekte im Token.</translation>
  </message>
  <message>
   <source>There are {count} objects in the token before anything is made.</source>
   <translation type="vanished">Im Token sind {count} Objekte, bevor etwas erzeugt wird.</translation>
  </message>
  <message>
   <source>There are {count} warnings about this computer. Do you go on with it?</source>
   <translation type="vanished">Es gibt {count} Warnungen zu diesem Rechner. Machen Sie damit weiter?</translation>
  </message>
  <message>
   <source>This is version {version}. The SHA-256 of its files is {sha256}; compare it with the label.</source>
   <translation type="vanished">Dies ist Version {version}. Der SHA-256 ihrer Dateien ist {sha256}; vergleichen Sie ihn mit dem Etikett.</translation>
  </message>
  <message>
   <source>This is what was found on this computer. Look through it.</source>
   <translation type="vanished">Das wurde auf diesem Rechner gefunden. Sehen Sie es durch.</translation>
  </message>
  <message>
   <source>Who signs in next with their piece of the {pin} PIN? Still needed: {needed}.</source>
   <translation type="vanished">Wer meldet sich als Nächstes mit dem Teilstück der PIN „{pin}“ an? Noch nötig: {needed}.</translation>
  </message>
  <message>
   <source>{count} entries stand after the last checkpoint. Look at them; are they what happened?</source>
   <translation type="vanished">{count} Einträge stehen nach dem letzten Kontrollpunkt. Sehen Sie sie an; ist das geschehen?</translation>
  </message>
  <message>
   <source>{count} entries stand behind what was last signed or written on paper. Read them; are they what happened?
{lines}</source>
   <translation type="vanished">{count} Einträge stehen hinter dem, was zuletzt signiert oder auf Papier geschrieben wurde. Lesen Sie sie; ist das geschehen?
{lines}</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were read past the cache, and are equal. The system still has it mounted: have it ejected there, then pull it. Compare these hashes on the other side.</source>
   <translation type="vanished">{count} Dateien sind auf {stick}: Sie wurden am Cache vorbei gelesen und sind gleich. Das System hat ihn noch eingehängt: Lassen Sie ihn dort auswerfen, und ziehen Sie ihn dann ab. Vergleichen Sie diese Prüfsummen auf der anderen Seite.</translation>
  </message>
  <message>
   <source>{count} files of evidence came from the device. Look through them.</source>
   <translation type="vanished">{count} Dateien mit Belegen kamen vom Gerät. Sehen Sie sie durch.</translation>
  </message>
  <message>
   <source>{count} keys came back in token {label} (serial {serial}), were compared and used, and are gone from it. Put it away.</source>
   <translation type="vanished">{count} Schlüssel kamen in Token {label} (Seriennummer {serial}) zurück, wurden verglichen und benutzt und sind daraus verschwunden. Legen Sie es weg.</translation>
  </message>
  <message>
   <source>{line}</source>
   <translation type="vanished">{line}</translation>
  </message>
  <message>
   <source>{name}: choose how your pieces are kept ({count}). You type a passphrase of at least 15 characters twice, or put in your card. Nobody else can open them, and nobody can tell you the passphrase again.</source>
   <translation type="vanished">{name}: Legen Sie fest, wie Ihre Teilstücke verwahrt sind ({count}). Sie tippen zweimal eine Passphrase von mindestens 15 Zeichen oder stecken Ihre Karte ein. Niemand sonst kann sie öffnen, und niemand kann Ihnen die Passphrase noch einmal sagen.</translation>
  </message>
  <message>
   <source>{name}: plug in your own medium, or the one with the second copies, and come to the keyboard.</source>
   <translation type="vanished">{name}: Stecken Sie Ihren eigenen Datenträger ein oder den mit den zweiten Kopien, und kommen Sie an die Tastatur.</translation>
  </message>
 </context>
 <context>
  <name>refusal</name>
  <message>
   <source>There is no way back from here: {why}.</source>
   <translation>Von hier führt kein Weg zurück: {why}.</translation>
  </message>
  <message>
   <source>Record a deviation if something went wrong.</source>
   <translation>Halten Sie eine Abweichung fest, wenn etwas schiefging.</translation>
  </message>
  <message>
   <source>This file is no backup package that this program can read: {why}.</source>
   <translation>Diese Datei ist kein Sicherungspaket, das dieses Programm lesen kann: {why}.</translation>
  </message>
  <message>
   <source>Take another copy of the package; docs/recovery.md tells how to open one without this program.</source>
   <translation>Nehmen Sie eine andere Kopie des Pakets; docs/recovery.md sagt, wie man eines ohne dieses Programm öffnet.</translation>
  </message>
  <message>
   <source>The backup package of {key} does not give back the key that was born.</source>
   <translation>Das Sicherungspaket von {key} gibt nicht den Schlüssel zurück, der erzeugt wurde.</translation>
  </message>
  <message>
   <source>Have the set voided as a deviation and another route chosen; nothing was committed.</source>
   <translation>Lassen Sie den Satz als Abweichung verwerfen und einen anderen Weg wählen; festgeschrieben wurde nichts.</translation>
  </message>
  <message>
   <source>A production ceremony needs a binding that names module and token.</source>
   <translation>Eine Zeremonie im Echtbetrieb braucht eine Bindung, die Modul und Token nennt.</translation>
  </message>
  <message>
   <source>Write the binding of this laptop and give it with --binding.</source>
   <translation>Schreiben Sie die Bindung dieses Rechners, und geben Sie sie mit --binding an.</translation>
  </message>
  <message>
   <source>The binding is refused: {findings}</source>
   <translation>Die Bindung wird abgelehnt: {findings}</translation>
  </message>
  <message>
   <source>Look at them with `ceremony check PLAN --binding FILE`, and write the binding anew with `ceremony tokens`.</source>
   <translation>Sehen Sie sie mit `ceremony check PLAN --binding DATEI` durch, und schreiben Sie die Bindung mit `ceremony tokens` neu.</translation>
  </message>
  <message>
   <source>The camera {camera} does not work.</source>
   <translation>Die Kamera {camera} funktioniert nicht.</translation>
  </message>
  <message>
   <source>See whether another program uses it, plug it in again, or choose another one.</source>
   <translation>Sehen Sie nach, ob ein anderes Programm sie benutzt, stecken Sie sie neu ein, oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>The camera saw no new code for {minutes} minutes, so it was turned off.</source>
   <translation>Die Kamera sah {minutes} Minuten lang keinen neuen Code und wurde deshalb ausgeschaltet.</translation>
  </message>
  <message>
   <source>Have the codes shown again, then turn it on.</source>
   <translation>Lassen Sie die Codes wieder zeigen, dann schalten Sie sie ein.</translation>
  </message>
  <message>
   <source>This system lacks what Qt's cameras need.</source>
   <translation>Diesem System fehlt, was Qt für Kameras braucht.</translation>
  </message>
  <message>
   <source>Install the Debian packages libpulse0, libdrm2, libxext6 and libxrandr2. Until then use pictures of the codes or a stick.</source>
   <translation>Installieren Sie die Debian-Pakete libpulse0, libdrm2, libxext6 und libxrandr2. Bis dahin nehmen Sie Bilder der Codes oder einen Stick.</translation>
  </message>
  <message>
   <source>No camera was found.</source>
   <translation>Es wurde keine Kamera gefunden.</translation>
  </message>
  <message>
   <source>Plug one in, uncover it, or have it switched on in the computer's setup; or use pictures of the codes, or a stick.</source>
   <translation>Stecken Sie eine ein, decken Sie sie auf, oder lassen Sie sie in den Einstellungen des Rechners einschalten; oder nehmen Sie Bilder der Codes oder einen Stick.</translation>
  </message>
  <message>
   <source>No camera is found on this computer.</source>
   <translation>An diesem Computer ist keine Kamera zu finden.</translation>
  </message>
  <message>
   <source>Plug one in and try again, take a picture of the code, or type the words.</source>
   <translation>Stecken Sie eine ein und versuchen Sie es noch einmal, machen Sie ein Bild des Codes, oder tippen Sie die Wörter.</translation>
  </message>
  <message>
   <source>The camera {name} cannot be opened ({reason}).</source>
   <translation>Die Kamera {name} lässt sich nicht öffnen ({reason}).</translation>
  </message>
  <message>
   <source>Check that it is plugged in and that this user may use cameras (group video), then try again.</source>
   <translation>Prüfen Sie, ob sie eingesteckt ist und ob dieser Benutzer Kameras benutzen darf (Gruppe video), und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>The camera {camera} is on and gives no picture.</source>
   <translation>Die Kamera {camera} ist an und gibt kein Bild.</translation>
  </message>
  <message>
   <source>See whether its cover or its switch is closed, plug it in again, or choose another one.</source>
   <translation>Sehen Sie nach, ob ihre Abdeckung oder ihr Schalter geschlossen ist, stecken Sie sie neu ein, oder wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>The card {label} of {name} went away, or its module does not answer any more.</source>
   <translation>Die Karte {label} von {name} ist weg, oder ihr Modul antwortet nicht mehr.</translation>
  </message>
  <message>
   <source>Plug it in again and let the step run again, or let another custodian sign in.</source>
   <translation>Stecken Sie sie wieder ein und lassen Sie den Schritt noch einmal laufen, oder lassen Sie einen anderen Verwahrer sich anmelden.</translation>
  </message>
  <message>
   <source>The piece of {name} is sealed to card {label} ({serial}), which the binding does not name for {name}.</source>
   <translation>Das Teilstück von {name} ist für die Karte {label} ({serial}) versiegelt, die die Bindung für {name} nicht nennt.</translation>
  </message>
  <message>
   <source>Add the card to the binding, or let another custodian sign in.</source>
   <translation>Nehmen Sie die Karte in die Bindung auf, oder lassen Sie einen anderen Verwahrer sich anmelden.</translation>
  </message>
  <message>
   <source>This ceremony came to its end.</source>
   <translation>Diese Zeremonie ist zu Ende.</translation>
  </message>
  <message>
   <source>Verify it with `ceremony verify`, or name a new folder for another one.</source>
   <translation>Prüfen Sie sie mit `ceremony verify`, oder nennen Sie für eine andere einen neuen Ordner.</translation>
  </message>
  <message>
   <source>This plan is for production; scripted people are for drills.</source>
   <translation>Dieser Plan ist für den Echtbetrieb; Personen nach Drehbuch sind für Übungen.</translation>
  </message>
  <message>
   <source>Run it without --drill-auto, or set mode = "drill" in a copy of the plan.</source>
   <translation>Führen Sie ihn ohne --drill-auto aus, oder setzen Sie in einer Kopie des Plans mode = "drill".</translation>
  </message>
  <message>
   <source>A single code carries plain text only: ASCII letters, digits, signs, blanks and line ends.</source>
   <translation>Ein einzelner Code trägt nur einfachen Text: ASCII-Buchstaben, Ziffern, Zeichen, Leerzeichen und Zeilenenden.</translation>
  </message>
  <message>
   <source>Send it as a file, in animated codes.</source>
   <translation>Senden Sie es als Datei, in bewegten Codes.</translation>
  </message>
  <message>
   <source>{length} characters do not fit a single code that every phone reads.</source>
   <translation>{length} Zeichen passen nicht in einen einzelnen Code, den jedes Telefon liest.</translation>
  </message>
  <message>
   <source>Send it as a file, in animated codes, or on a stick.</source>
   <translation>Senden Sie es als Datei, in bewegten Codes, oder auf einem Stick.</translation>
  </message>
  <message>
   <source>{path} does not have the SHA-256 that the journal recorded.</source>
   <translation>{path} hat nicht das SHA-256, das das Journal festhielt.</translation>
  </message>
  <message>
   <source>Do not take it out. Keep the folder as it is and let the verifier run over it.</source>
   <translation>Bringen Sie sie nicht hinaus. Lassen Sie den Ordner, wie er ist, und lassen Sie die Prüfung darüber laufen.</translation>
  </message>
  <message>
   <source>{path} is no file that this ceremony has written.</source>
   <translation>{path} ist keine Datei, die diese Zeremonie geschrieben hat.</translation>
  </message>
  <message>
   <source>Name one of these, as it stands here: {written}.</source>
   <translation>Nennen Sie eine von diesen, wie sie hier steht: {written}.</translation>
  </message>
  <message>
   <source>The display {display} does not let this program in; it says: {answer}</source>
   <translation>Die Anzeige {display} lässt dieses Programm nicht ein; sie sagt: {answer}</translation>
  </message>
  <message>
   <source>Start it as the user of that session, or set XAUTHORITY to that user's file of X cookies.</source>
   <translation>Starten Sie es als Benutzer dieser Sitzung, oder setzen Sie XAUTHORITY auf die Datei der X-Cookies dieses Benutzers.</translation>
  </message>
  <message>
   <source>The display {display}, which DISPLAY names, does not answer.</source>
   <translation>Der Bildschirm {display}, den DISPLAY nennt, antwortet nicht.</translation>
  </message>
  <message>
   <source>Set DISPLAY to the display of this session (often :0), or start it from the session's own terminal.</source>
   <translation>Setzen Sie DISPLAY auf den Bildschirm dieser Sitzung (oft :0), oder starten Sie es aus dem Terminal der Sitzung selbst.</translation>
  </message>
  <message>
   <source>The window needs libraries that this system lacks: {libraries}.</source>
   <translation>Das Fenster braucht Bibliotheken, die diesem System fehlen: {libraries}.</translation>
  </message>
  <message>
   <source>Install the Debian packages {packages}.</source>
   <translation>Installieren Sie die Debian-Pakete {packages}.</translation>
  </message>
  <message>
   <source>There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).</source>
   <translation>Hier gibt es keinen Bildschirm (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt).</translation>
  </message>
  <message>
   <source>Start it in a graphical session; without one, `ceremony --help` tells what goes in a terminal.</source>
   <translation>Starten Sie es in einer grafischen Sitzung; ohne eine sagt `ceremony --help`, was im Terminal geht.</translation>
  </message>
  <message>
   <source>A plan and its folder are named together.</source>
   <translation>Ein Plan und sein Ordner werden zusammen genannt.</translation>
  </message>
  <message>
   <source>Name both --plan and --folder, or neither: the window asks then.</source>
   <translation>Nennen Sie --plan und --folder, oder keines von beiden: Dann fragt das Fenster.</translation>
  </message>
  <message>
   <source>The file {path} changed after it was read for this review.</source>
   <translation>Die Datei {path} hat sich geändert, seit sie für diese Durchsicht gelesen wurde.</translation>
  </message>
  <message>
   <source>Go back and review it again; find out who changed it.</source>
   <translation>Gehen Sie zurück, und sehen Sie ihn noch einmal durch; finden Sie heraus, wer ihn geändert hat.</translation>
  </message>
  <message>
   <source>Deviation {numbers} has not been decided.</source>
   <translation>Über die Abweichung {numbers} wurde noch nicht entschieden.</translation>
  </message>
  <message>
   <source>Decide it; the ceremony can close then.</source>
   <translation>Entscheiden Sie darüber; dann kann die Zeremonie schließen.</translation>
  </message>
  <message>
   <source>The process that drives {device} ended in the middle of “{operation}”; what it did is looked up now.</source>
   <translation>Der Prozess, der {device} steuert, endete mitten in „{operation}“; was er getan hat, wird jetzt nachgesehen.</translation>
  </message>
  <message>
   <source>Plug the device in again if it was pulled; people sign in anew and the ceremony goes on.</source>
   <translation>Stecken Sie das Gerät wieder ein, wenn es abgezogen wurde; die Personen melden sich neu an, und die Zeremonie geht weiter.</translation>
  </message>
  <message>
   <source>The document cannot be laid out: one of its texts is longer than a page.</source>
   <translation>Das Dokument lässt sich nicht setzen: Einer seiner Texte ist länger als eine Seite.</translation>
  </message>
  <message>
   <source>Keep the journal as it is and call the auditor; no prompt of this program takes such a text.</source>
   <translation>Lassen Sie das Journal, wie es ist, und rufen Sie den Prüfer; keine Eingabe dieses Programms nimmt einen solchen Text an.</translation>
  </message>
  <message>
   <source>The transcript cannot be made: {why}.</source>
   <translation>Das Protokoll lässt sich nicht erstellen: {why}.</translation>
  </message>
  <message>
   <source>Bring the ceremony to its end, or stop it; either freezes the journal.</source>
   <translation>Bringen Sie die Zeremonie zu Ende, oder brechen Sie sie ab; beides friert das Journal ein.</translation>
  </message>
  <message>
   <source>The ceremony key is not an EC key on P-384.</source>
   <translation>Der Zeremonienschlüssel ist kein EC-Schlüssel auf P-384.</translation>
  </message>
  <message>
   <source>Make the ceremony key with this program; another kind of key cannot sign a transcript.</source>
   <translation>Erzeugen Sie den Zeremonienschlüssel mit diesem Programm; ein anderer kann kein Protokoll signieren.</translation>
  </message>
  <message>
   <source>The transcript cannot be signed: {why}.</source>
   <translation>Das Protokoll lässt sich nicht signieren: {why}.</translation>
  </message>
  <message>
   <source>Build the transcript again from the frozen journal, then sign it.</source>
   <translation>Erstellen Sie das Protokoll aus dem eingefrorenen Journal neu, und signieren Sie es dann.</translation>
  </message>
  <message>
   <source>There is no drill fault called “{fault}”.</source>
   <translation>Es gibt keinen Übungsfehler namens „{fault}“.</translation>
  </message>
  <message>
   <source>Use one of: {known}.</source>
   <translation>Nehmen Sie einen von: {known}.</translation>
  </message>
  <message>
   <source>The scripted people met {code} {count} times and cannot get past it: {sentence}</source>
   <translation>Die Personen nach Drehbuch trafen {count}-mal auf {code} und kommen nicht daran vorbei: {sentence}</translation>
  </message>
  <message>
   <source>Mend what the sentence names, then start again with the same folder.</source>
   <translation>Beheben Sie, was der Satz nennt, und starten Sie dann mit demselben Ordner noch einmal.</translation>
  </message>
  <message>
   <source>{name} holds {what}, and whoever sees it has the key.</source>
   <translation>{name} enthält ein Geheimnis ({what}), und wer es sieht, hat den Schlüssel.</translation>
  </message>
  <message>
   <source>Name another file. Shares are printed within a ceremony alone, and keys leave it wrapped.</source>
   <translation>Nennen Sie eine andere Datei. Anteile werden nur innerhalb einer Zeremonie gedruckt, und Schlüssel verlassen sie verpackt.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {why}.</source>
   <translation>{path} ist nicht lesbar: {why}.</translation>
  </message>
  <message>
   <source>Name a file that is there and readable.</source>
   <translation>Nennen Sie eine Datei, die da und lesbar ist.</translation>
  </message>
  <message>
   <source>{path} is not the file that the journal recorded.</source>
   <translation>{path} ist nicht die Datei, die das Journal festgehalten hat.</translation>
  </message>
  <message>
   <source>Put the recorded file back, or stop the ceremony and say in the transcript what happened.</source>
   <translation>Legen Sie die festgehaltene Datei zurück, oder brechen Sie die Zeremonie ab, und sagen Sie im Protokoll, was geschehen ist.</translation>
  </message>
  <message>
   <source>{name} in {folder} is a symbolic link, so what is written there would lie elsewhere.</source>
   <translation>{name} in {folder} ist ein symbolischer Link; was dort geschrieben wird, läge also anderswo.</translation>
  </message>
  <message>
   <source>Put the folder itself in its place, or take a new folder.</source>
   <translation>Setzen Sie den Ordner selbst an seine Stelle, oder nehmen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>The folder {folder} holds something that is not this ceremony.</source>
   <translation>Der Ordner {folder} enthält etwas, das nicht diese Zeremonie ist.</translation>
  </message>
  <message>
   <source>Name a new folder, or the folder of this ceremony's interrupted run.</source>
   <translation>Nennen Sie einen neuen Ordner oder den der unterbrochenen Zeremonie.</translation>
  </message>
  <message>
   <source>{name} in {folder} is no folder, so nothing can lie in it.</source>
   <translation>{name} in {folder} ist kein Ordner, also kann nichts darin liegen.</translation>
  </message>
  <message>
   <source>Take it away and put the folder itself in its place, or take a new folder.</source>
   <translation>Nehmen Sie es weg und legen Sie den Ordner selbst an seine Stelle, oder nehmen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>Nothing can be written in the folder {folder}: {why}.</source>
   <translation>Im Ordner {folder} kann nichts geschrieben werden: {why}.</translation>
  </message>
  <message>
   <source>Make room there or give the right to write, then start again; or name another folder.</source>
   <translation>Schaffen Sie dort Platz oder geben Sie das Recht zu schreiben und beginnen Sie erneut; oder nennen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>The ceremony in {folder} is held by people, and scripted people cannot take their places.</source>
   <translation>Die Zeremonie in {folder} wird von Menschen gehalten, und Personen nach Drehbuch können nicht an ihre Stelle treten.</translation>
  </message>
  <message>
   <source>Go on with it without --drill-auto and --share, or name a new folder.</source>
   <translation>Setzen Sie sie ohne --drill-auto und --share fort, oder nennen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>The drill in {folder} is held by scripted people, and people cannot take their places.</source>
   <translation>Die Übung in {folder} wird von Personen nach Drehbuch gehalten, und Menschen können nicht an ihre Stelle treten.</translation>
  </message>
  <message>
   <source>Go on with it by the command that began it (--drill-auto or --share), or name a new folder.</source>
   <translation>Setzen Sie sie mit dem Befehl fort, der sie begonnen hat (--drill-auto oder --share), oder nennen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>The folder holds a ceremony with another {what}.</source>
   <translation>Der Ordner enthält eine Zeremonie mit anderem Inhalt ({what}).</translation>
  </message>
  <message>
   <source>Resume with the file that the ceremony was begun with, or name a new folder.</source>
   <translation>Nehmen Sie sie mit der Datei wieder auf, mit der sie begonnen wurde, oder nennen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>This was plugged in and can type or reach a network: {devices}. What was answered since then does not count.</source>
   <translation>Das wurde eingesteckt und kann tippen oder ein Netz erreichen: {devices}. Was seither geantwortet wurde, zählt nicht.</translation>
  </message>
  <message>
   <source>Pull it and look what it is; two people say what becomes of it, and nothing goes on before.</source>
   <translation>Ziehen Sie es ab, und sehen Sie nach, was es ist; zwei Personen sagen, was damit geschieht, und vorher geht nichts weiter.</translation>
  </message>
  <message>
   <source>This is still plugged in: {devices}.</source>
   <translation>Das ist noch eingesteckt: {devices}.</translation>
  </message>
  <message>
   <source>Pull it, or say that it belongs here.</source>
   <translation>Ziehen Sie es ab, oder sagen Sie, dass es hierher gehört.</translation>
  </message>
  <message>
   <source>Nobody has decided yet about what was plugged in.</source>
   <translation>Noch hat niemand über das entschieden, was eingesteckt wurde.</translation>
  </message>
  <message>
   <source>Two people decide about it first, or pause or stop the ceremony.</source>
   <translation>Zwei Personen entscheiden zuerst darüber, oder sie unterbrechen oder beenden die Zeremonie.</translation>
  </message>
  <message>
   <source>This computer is not fit for a production ceremony: {found}.</source>
   <translation>Dieser Rechner taugt nicht für eine Zeremonie im Echtbetrieb: {found}.</translation>
  </message>
  <message>
   <source>Mend what is named (pull cables, turn radios and swap off) and let the check run again.</source>
   <translation>Beheben Sie das Genannte (Kabel ziehen, Funk und Auslagerung ausschalten), und lassen Sie die Prüfung noch einmal laufen.</translation>
  </message>
  <message>
   <source>The warnings about this computer were not accepted.</source>
   <translation>Die Warnungen zu diesem Rechner wurden nicht angenommen.</translation>
  </message>
  <message>
   <source>Mend what they name and pause, or sign them, or stop the ceremony.</source>
   <translation>Beheben Sie, was sie nennen, und machen Sie Pause; oder unterschreiben Sie sie, oder brechen Sie die Zeremonie ab.</translation>
  </message>
  <message>
   <source>Token {label} (serial {serial}) has its label and both PINs already.</source>
   <translation>Token {label} (Seriennummer {serial}) hat seinen Namen und beide PINs schon.</translation>
  </message>
  <message>
   <source>Use it as it is, or name a label that no token has.</source>
   <translation>Verwenden Sie es, wie es ist, oder nennen Sie einen Namen, den kein Token hat.</translation>
  </message>
  <message>
   <source>The token's PINs are chosen by people, and there is no terminal to type them at.</source>
   <translation>Die PINs des Tokens wählen Menschen, und es gibt kein Terminal, an dem sie getippt werden könnten.</translation>
  </message>
  <message>
   <source>Run this at a terminal.</source>
   <translation>Führen Sie das an einem Terminal aus.</translation>
  </message>
  <message>
   <source>The signature of the checkpoint at entry {entry} is not of this ceremony's key.</source>
   <translation>Die Signatur des Kontrollpunkts bei Eintrag {entry} ist nicht vom Schlüssel dieser Zeremonie.</translation>
  </message>
  <message>
   <source>Do not go on. Keep folder and token as they are, compare with the head on paper, call the auditor.</source>
   <translation>Machen Sie nicht weiter. Lassen Sie Ordner und Token, wie sie sind, vergleichen Sie mit dem Kopfwert auf Papier, rufen Sie den Prüfer.</translation>
  </message>
  <message>
   <source>The journal does not hold together at entry {entry}: {why}.</source>
   <translation>Das Journal hält bei Eintrag {entry} nicht zusammen: {why}.</translation>
  </message>
  <message>
   <source>Keep the folder as it is, compare with the head on paper, and call the auditor.</source>
   <translation>Lassen Sie den Ordner, wie er ist, vergleichen Sie mit dem Kopfwert auf Papier, und rufen Sie den Prüfer.</translation>
  </message>
  <message>
   <source>{count} entries after the last checkpoint were not confirmed.</source>
   <translation>{count} Einträge nach dem letzten Kontrollpunkt wurden nicht bestätigt.</translation>
  </message>
  <message>
   <source>Look at them again; if they are not what happened, stop the ceremony and call the auditor.</source>
   <translation>Sehen Sie sie noch einmal an; sind sie nicht, was geschehen ist, brechen Sie die Zeremonie ab, und rufen Sie den Prüfer.</translation>
  </message>
  <message>
   <source>Another program is running this ceremony.</source>
   <translation>Ein anderes Programm führt diese Zeremonie gerade aus.</translation>
  </message>
  <message>
   <source>Go on there, or end it first.</source>
   <translation>Machen Sie dort weiter, oder beenden Sie es zuerst.</translation>
  </message>
  <message>
   <source>The token remembers {count} entries with another head: the journal was cut, forked or exchanged ({why}).</source>
   <translation>Das Token erinnert sich an {count} Einträge mit einem anderen Kopfwert: Das Journal wurde gekürzt, gegabelt oder vertauscht ({why}).</translation>
  </message>
  <message>
   <source>This is not the program that began the ceremony (it was {before}, it is {now}).</source>
   <translation>Das ist nicht das Programm, mit dem die Zeremonie begann (es war {before}, es ist {now}).</translation>
  </message>
  <message>
   <source>Go on with the program that began it, or let the quorum decide; stopping is possible with either.</source>
   <translation>Machen Sie mit dem Programm weiter, mit dem sie begann, oder lassen Sie das Quorum entscheiden; abbrechen lässt sie sich mit beiden.</translation>
  </message>
  <message>
   <source>The journal holds no entry with the head that it says was written on paper at the end of act {act}.</source>
   <translation>Das Journal enthält keinen Eintrag mit dem Kopfwert, der nach seinen Angaben am Ende des Akts {act} auf Papier geschrieben wurde.</translation>
  </message>
  <message>
   <source>This is another program than the one that ran so far, and it would have done something else ({where}).</source>
   <translation>Dies ist ein anderes Programm als das bisherige, und es hätte etwas anderes getan ({where}).</translation>
  </message>
  <message>
   <source>Go on with the program that ran so far; with this one the ceremony can only be stopped.</source>
   <translation>Machen Sie mit dem bisherigen Programm weiter; mit diesem lässt sich die Zeremonie nur abbrechen.</translation>
  </message>
  <message>
   <source>Step {step} asks for something else than the journal holds at {effect}.</source>
   <translation>Schritt {step} verlangt etwas anderes, als das Journal bei {effect} enthält.</translation>
  </message>
  <message>
   <source>Go on with the program that began the ceremony, or stop it with this one.</source>
   <translation>Machen Sie mit dem Programm weiter, mit dem die Zeremonie begann, oder brechen Sie sie mit diesem ab.</translation>
  </message>
  <message>
   <source>The journal could not be written ({why}). Nothing that follows would be recorded, so the program stops.</source>
   <translation>Das Journal ließ sich nicht schreiben ({why}). Nichts Weiteres würde festgehalten, darum hält das Programm an.</translation>
  </message>
  <message>
   <source>Mend the disk (space, cable), then start again with the same folder: the ceremony goes on.</source>
   <translation>Bringen Sie den Datenträger in Ordnung (Platz, Kabel), und starten Sie dann mit demselben Ordner noch einmal: Die Zeremonie geht weiter.</translation>
  </message>
  <message>
   <source>The check value by the method {method} is unusable: {why}.</source>
   <translation>Der Prüfwert nach der Methode {method} ist nicht brauchbar: {why}.</translation>
  </message>
  <message>
   <source>The token did not compute it. Destroy this key, check the token, and make the key again.</source>
   <translation>Das Token hat ihn nicht berechnet. Vernichten Sie diesen Schlüssel, prüfen Sie das Token, und erzeugen Sie den Schlüssel neu.</translation>
  </message>
  <message>
   <source>{stick} does not hold the journal any more: {why}</source>
   <translation>{stick} enthält das Journal nicht mehr: {why}</translation>
  </message>
  <message>
   <source>The journal goes on without it, and two people decide about it. Plugged in again, it is filled up by itself.</source>
   <translation>Das Journal geht ohne ihn weiter, und zwei Personen entscheiden darüber. Wieder eingesteckt, wird er von selbst aufgefüllt.</translation>
  </message>
  <message>
   <source>{name} exists already, and nothing is ever overwritten.</source>
   <translation>{name} gibt es schon, und nichts wird je überschrieben.</translation>
  </message>
  <message>
   <source>Look what it is; write to another folder, or move it away, then try again.</source>
   <translation>Sehen Sie nach, was es ist; schreiben Sie in einen anderen Ordner, oder räumen Sie es weg, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>There is no room left for {name} ({length} bytes).</source>
   <translation>Für {name} ({length} Bytes) ist kein Platz mehr.</translation>
  </message>
  <message>
   <source>Take another medium, or free some space on this one, then write the file again.</source>
   <translation>Nehmen Sie ein anderes Medium, oder schaffen Sie auf diesem Platz, und schreiben Sie die Datei dann noch einmal.</translation>
  </message>
  <message>
   <source>{name} is a folder, and one file is needed.</source>
   <translation>{name} ist ein Ordner; gebraucht wird eine Datei.</translation>
  </message>
  <message>
   <source>Name a file in it.</source>
   <translation>Nennen Sie eine Datei darin.</translation>
  </message>
  <message>
   <source>{name} is not there.</source>
   <translation>{name} ist nicht da.</translation>
  </message>
  <message>
   <source>Check that this is the right folder and the right medium.</source>
   <translation>Prüfen Sie, ob es der richtige Ordner und das richtige Medium ist.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be opened ({reason}).</source>
   <translation>Der Ordner {folder} lässt sich nicht öffnen ({reason}).</translation>
  </message>
  <message>
   <source>Check that the medium is plugged in and mounted, and that the folder is right, then try again.</source>
   <translation>Prüfen Sie, ob das Medium eingesteckt und eingehängt ist und ob der Ordner stimmt, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>{name} is not a plain file or folder.</source>
   <translation>{name} ist keine gewöhnliche Datei und kein gewöhnlicher Ordner.</translation>
  </message>
  <message>
   <source>Put the file itself in its place: links, devices and pipes are never followed or opened.</source>
   <translation>Legen Sie die Datei selbst an seine Stelle: Verweisen, Geräten und Leitungen wird nie gefolgt, und sie werden nie geöffnet.</translation>
  </message>
  <message>
   <source>{name} was written, but the medium gives back other bytes.</source>
   <translation>{name} wurde geschrieben, aber das Medium gibt andere Bytes zurück.</translation>
  </message>
  <message>
   <source>Do not trust this medium: take another one and write the file again.</source>
   <translation>Trauen Sie diesem Medium nicht: Nehmen Sie ein anderes, und schreiben Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>{name} could not be read ({reason}).</source>
   <translation>{name} ließ sich nicht lesen ({reason}).</translation>
  </message>
  <message>
   <source>Check the medium; if it was pulled or is damaged, take another copy.</source>
   <translation>Prüfen Sie das Medium; wurde es abgezogen oder ist es beschädigt, nehmen Sie eine andere Kopie.</translation>
  </message>
  <message>
   <source>The stored object {sha256} no longer has the bytes that its name promises.</source>
   <translation>Das abgelegte Objekt {sha256} hat nicht mehr die Bytes, die sein Name verspricht.</translation>
  </message>
  <message>
   <source>Keep the folder as it is, record a deviation, and fetch the object from another copy.</source>
   <translation>Lassen Sie den Ordner, wie er ist, halten Sie eine Abweichung fest, und holen Sie das Objekt aus einer anderen Kopie.</translation>
  </message>
  <message>
   <source>{name} is a folder inside a target's folder, and only one level is read.</source>
   <translation>{name} ist ein Ordner im Ordner eines Ziels, und nur eine Ebene wird gelesen.</translation>
  </message>
  <message>
   <source>Put the files directly into the folder named after the target.</source>
   <translation>Legen Sie die Dateien unmittelbar in den Ordner, der nach dem Ziel heißt.</translation>
  </message>
  <message>
   <source>{name} has more than {limit} bytes, which nothing expected here has.</source>
   <translation>{name} hat mehr als {limit} Bytes; nichts hier Erwartetes ist so groß.</translation>
  </message>
  <message>
   <source>Check that this is the right file.</source>
   <translation>Prüfen Sie, ob das die richtige Datei ist.</translation>
  </message>
  <message>
   <source>{name} holds more than {limit} files.</source>
   <translation>{name} enthält mehr als {limit} Dateien.</translation>
  </message>
  <message>
   <source>Leave only the files of this ceremony there, then try again.</source>
   <translation>Lassen Sie nur die Dateien dieser Zeremonie dort, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>The name {name} is not one that every system reads the same way.</source>
   <translation>Den Namen {name} liest nicht jedes System auf dieselbe Weise.</translation>
  </message>
  <message>
   <source>Use letters, digits, dots, hyphens and underscores only, at most 100 in each part, with no dot or hyphen in front.</source>
   <translation>Verwenden Sie nur Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, höchstens 100 je Teil, ohne Punkt oder Bindestrich am Anfang.</translation>
  </message>
  <message>
   <source>{name} could not be written ({reason}).</source>
   <translation>{name} ließ sich nicht schreiben ({reason}).</translation>
  </message>
  <message>
   <source>What “{operation}” left is not known, and nobody could look: {found}.</source>
   <translation>Was „{operation}“ zurückließ, ist nicht bekannt, und niemand konnte nachsehen: {found}.</translation>
  </message>
  <message>
   <source>Let the step run again where its device can be had; otherwise record a deviation, or stop.</source>
   <translation>Lassen Sie den Schritt noch einmal laufen, wenn sein Gerät zu haben ist; sonst halten Sie eine Abweichung fest, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>{person} cannot join: {why}.</source>
   <translation>{person} kann nicht dazukommen: {why}.</translation>
  </message>
  <message>
   <source>Mark them as being back if they left, or record a deviation to let an alternate take a place.</source>
   <translation>Vermerken Sie die Rückkehr, falls jemand gegangen war, oder halten Sie eine Abweichung fest, damit jemand als Vertretung einen Platz einnimmt.</translation>
  </message>
  <message>
   <source>For this, {who} must be here and signed in.</source>
   <translation>Dafür muss {who} hier und angemeldet sein.</translation>
  </message>
  <message>
   <source>Wait for them and let the step run again, or record a deviation to substitute an alternate.</source>
   <translation>Warten Sie, und lassen Sie den Schritt noch einmal laufen, oder halten Sie eine Abweichung fest, damit eine Vertretung einspringt.</translation>
  </message>
  <message>
   <source>{missing}.</source>
   <translation>{missing}.</translation>
  </message>
  <message>
   <source>Wait for the people of the plan or call their alternates, then let this step run again; or stop.</source>
   <translation>Warten Sie auf die Personen des Plans, oder rufen Sie deren Vertretungen, und lassen Sie dann diesen Schritt noch einmal laufen; oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>The piece of {name} was tried {tries} times with a wrong credential; no more tries are taken now.</source>
   <translation>Das Teilstück von {name} wurde {tries}-mal mit einem falschen Nachweis probiert; jetzt wird kein Versuch mehr angenommen.</translation>
  </message>
  <message>
   <source>Let another custodian sign in, or stop and find out who tried.</source>
   <translation>Lassen Sie einen anderen Verwahrer sich anmelden, oder brechen Sie ab und klären Sie, wer probiert hat.</translation>
  </message>
  <message>
   <source>This file is no piece of a PIN that this program can read: {why}.</source>
   <translation>Diese Datei ist kein Teilstück einer PIN, das dieses Programm lesen kann: {why}.</translation>
  </message>
  <message>
   <source>Take the other copy of the piece; docs/formats/piece.md tells how to open one without this program.</source>
   <translation>Nehmen Sie die andere Kopie des Teilstücks; docs/formats/piece.md sagt, wie man eines ohne dieses Programm öffnet.</translation>
  </message>
  <message>
   <source>No piece of {name} for the {pin} PIN of token {serial} was found in {places}.</source>
   <translation>Kein Teilstück von {name} für die PIN „{pin}“ des Tokens {serial} wurde gefunden in: {places}.</translation>
  </message>
  <message>
   <source>Put in the medium of {name}, or the one with the second copy, and try again; or let another sign in.</source>
   <translation>Stecken Sie den Datenträger von {name} oder den mit der zweiten Kopie ein und versuchen Sie es noch einmal; oder lassen Sie jemand anderen sich anmelden.</translation>
  </message>
  <message>
   <source>The piece of {name} opened, and what it holds is not what was sealed when the quorum was made.</source>
   <translation>Das Teilstück von {name} ging auf, und was darin ist, ist nicht das, was versiegelt wurde, als das Quorum entstand.</translation>
  </message>
  <message>
   <source>Take the other copy of {name}'s piece; if it is the same, let another sign in and call the auditor.</source>
   <translation>Nehmen Sie die andere Kopie des Teilstücks von {name}; ist sie gleich, lassen Sie jemand anderen sich anmelden und rufen Sie den Prüfer.</translation>
  </message>
  <message>
   <source>The piece that {name} brought was sealed by {found}.</source>
   <translation>Das Teilstück, das {name} mitgebracht hat, wurde von {found} versiegelt.</translation>
  </message>
  <message>
   <source>Have {name} bring their own piece, or let {found} sign in.</source>
   <translation>Lassen Sie {name} das eigene Teilstück bringen, oder lassen Sie {found} sich anmelden.</translation>
  </message>
  <message>
   <source>The piece of {name} is one of the {found} PIN; the {expected} PIN is to be rebuilt.</source>
   <translation>Das Teilstück von {name} gehört zur PIN „{found}“; zusammengesetzt werden soll die PIN „{expected}“.</translation>
  </message>
  <message>
   <source>Have {name} bring the other piece, or let another sign in.</source>
   <translation>Lassen Sie {name} das andere Teilstück bringen, oder lassen Sie jemand anderen sich anmelden.</translation>
  </message>
  <message>
   <source>The piece of {name} belongs to token {found}; this one has serial {expected}.</source>
   <translation>Das Teilstück von {name} gehört zum Token {found}; dieses hat die Seriennummer {expected}.</translation>
  </message>
  <message>
   <source>Have {name} bring the piece of this token, or let another sign in.</source>
   <translation>Lassen Sie {name} das Teilstück dieses Tokens bringen, oder lassen Sie jemand anderen sich anmelden.</translation>
  </message>
  <message>
   <source>The piece of {name} was made in a {found} ceremony and this is a {expected} ceremony.</source>
   <translation>Das Teilstück von {name} entstand in einer Zeremonie der Art „{found}“, und dies ist eine der Art „{expected}“.</translation>
  </message>
  <message>
   <source>Have {name} bring the right piece; nothing made in one mode is accepted in the other.</source>
   <translation>Lassen Sie {name} das richtige Teilstück bringen; nichts, was in einem Modus entstand, gilt im anderen.</translation>
  </message>
  <message>
   <source>The piece of {name} is sealed with costs that are not accepted: {why}.</source>
   <translation>Das Teilstück von {name} ist mit einem Aufwand versiegelt, der nicht angenommen wird: {why}.</translation>
  </message>
  <message>
   <source>Take the other copy of the piece; if it says the same, the quorum must be made anew.</source>
   <translation>Nehmen Sie die andere Kopie des Teilstücks; sagt sie dasselbe, muss das Quorum neu gebildet werden.</translation>
  </message>
  <message>
   <source>{name} has signed in already; it takes different people.</source>
   <translation>{name} hat sich schon angemeldet; es braucht verschiedene Personen.</translation>
  </message>
  <message>
   <source>Let another sign in.</source>
   <translation>Lassen Sie jemand anderen sich anmelden.</translation>
  </message>
  <message>
   <source>The pieces are not of one set: that of {names} differs from the others in {what}.</source>
   <translation>Die Teilstücke gehören nicht zusammen: Das von {names} weicht von den anderen ab in: {what}.</translation>
  </message>
  <message>
   <source>Have {names} bring the piece of the newest set, or let others sign in.</source>
   <translation>Lassen Sie {names} das Teilstück des neuesten Satzes bringen, oder lassen Sie andere sich anmelden.</translation>
  </message>
  <message>
   <source>{have} people have signed in for the {pin} PIN; {need} are needed.</source>
   <translation>Für die PIN „{pin}“ haben sich {have} Personen angemeldet; nötig sind {need}.</translation>
  </message>
  <message>
   <source>Let more of the people sign in who hold a piece.</source>
   <translation>Lassen Sie mehr von denen sich anmelden, die ein Teilstück haben.</translation>
  </message>
  <message>
   <source>No PIN can be made for this token: {why}.</source>
   <translation>Für dieses Token lässt sich keine PIN bilden: {why}.</translation>
  </message>
  <message>
   <source>Correct what the binding says of the PIN, or open the token by a PIN that is typed.</source>
   <translation>Berichtigen Sie, was die Bindung über die PIN sagt, oder öffnen Sie das Token mit einer getippten PIN.</translation>
  </message>
  <message>
   <source>The token does not take the new user PIN ({written}): {error}. {found}.</source>
   <translation>Das Token nimmt die neue Benutzer-PIN ({written}) nicht an: {error}. {found}.</translation>
  </message>
  <message>
   <source>Stop: the binding cannot change under a ceremony. Find out what the token takes, write it into a new binding as [[pin_rules]] with pin = "user" (shortest, longest, alphabet), and make the PINs in a new folder; the token comes with the transport PINs that it has now.</source>
   <translation>Brechen Sie ab: Unter einer Zeremonie kann sich die Bindung nicht ändern. Finden Sie heraus, was das Token annimmt, schreiben Sie es als [[pin_rules]] mit pin = "user" (shortest, longest, alphabet) in eine neue Bindung, und machen Sie die PINs in einem neuen Ordner; das Token kommt mit den Transport-PINs, die es jetzt hat.</translation>
  </message>
  <message>
   <source>The token does not take the new security officer's PIN ({written}): {error}. {found}.</source>
   <translation>Das Token nimmt die neue Verwalter-PIN ({written}) nicht an: {error}. {found}.</translation>
  </message>
  <message>
   <source>Stop: the binding cannot change under a ceremony. Find out what the token takes, and write it into a new binding as [[pin_rules]] with pin = "so" (shortest, longest, alphabet). The user PIN is in the pieces by now: the officer sets a transport PIN in its place by the vendor's tool; then make both in a new folder.</source>
   <translation>Brechen Sie ab: Unter einer Zeremonie kann sich die Bindung nicht ändern. Finden Sie heraus, was das Token annimmt, und schreiben Sie es als [[pin_rules]] mit pin = "so" (shortest, longest, alphabet) in eine neue Bindung. Die Benutzer-PIN liegt schon in den Stücken: Der Verwalter setzt mit dem Werkzeug des Herstellers eine Transport-PIN an ihre Stelle; machen Sie dann beide in einem neuen Ordner.</translation>
  </message>
  <message>
   <source>The process that held the token's {pin} PIN is gone; it is in the pieces alone.</source>
   <translation>Der Prozess, der die PIN „{pin}“ des Tokens hielt, ist beendet; sie steht nur noch in den Teilstücken.</translation>
  </message>
  <message>
   <source>Pause and go on: custodians sign in with their pieces, and this step runs again.</source>
   <translation>Unterbrechen Sie und machen Sie weiter: Verwahrer melden sich mit ihren Teilstücken an, und dieser Schritt läuft noch einmal.</translation>
  </message>
  <message>
   <source>Line {line} is not valid TOML.</source>
   <translation>Zeile {line} ist kein gültiges TOML.</translation>
  </message>
  <message>
   <source>Correct that line: every line is a [table], a [[table list]], a key = value, or a # comment.</source>
   <translation>Berichtigen Sie diese Zeile: Jede Zeile ist eine [tabelle], eine [[tabellenliste]], ein schlüssel = wert oder ein # Kommentar.</translation>
  </message>
  <message>
   <source>The plan is refused: {findings}</source>
   <translation>Der Plan wird abgelehnt: {findings}</translation>
  </message>
  <message>
   <source>Look at them with `ceremony check`, mend the plan, and have it approved anew.</source>
   <translation>Sehen Sie sie mit `ceremony check` an, berichtigen Sie den Plan, und lassen Sie ihn neu genehmigen.</translation>
  </message>
  <message>
   <source>Line {line} nests more than {limit} levels deep.</source>
   <translation>Zeile {line} ist mehr als {limit} Ebenen tief verschachtelt.</translation>
  </message>
  <message>
   <source>Write the plan from one of the templates; none of its tables lies that deep.</source>
   <translation>Schreiben Sie den Plan nach einer der Vorlagen; keine ihrer Tabellen liegt so tief.</translation>
  </message>
  <message>
   <source>The binding {name} names no printer that can be used: {why}</source>
   <translation>Die Bindung {name} nennt keinen Drucker, der sich verwenden lässt: {why}</translation>
  </message>
  <message>
   <source>Correct it as `ceremony check PLAN --binding` says, or leave --binding out for the default printer.</source>
   <translation>Berichtigen Sie sie, wie `ceremony check PLAN --binding` es sagt, oder lassen Sie --binding für den Standarddrucker weg.</translation>
  </message>
  <message>
   <source>Other jobs wait in the queue of the printer {queue}: {count}.</source>
   <translation>In der Warteschlange des Druckers {queue} warten andere Aufträge: {count}.</translation>
  </message>
  <message>
   <source>Let them end or cancel them, so that what comes out is known, then print again.</source>
   <translation>Lassen Sie sie zu Ende gehen oder brechen Sie sie ab, damit bekannt ist, was herauskommt; dann drucken Sie erneut.</translation>
  </message>
  <message>
   <source>The printer stopped taking the job: {reason}.</source>
   <translation>Der Drucker nahm den Auftrag nicht weiter an: {reason}.</translation>
  </message>
  <message>
   <source>Look at paper, cover and cable; collect and count what came out, then print again.</source>
   <translation>Sehen Sie nach Papier, Klappe und Kabel; sammeln und zählen Sie, was herauskam, dann drucken Sie erneut.</translation>
  </message>
  <message>
   <source>The way that the binding names prints no {what}.</source>
   <translation>Der Weg, den die Bindung nennt, druckt keine {what}.</translation>
  </message>
  <message>
   <source>Print it from a computer with a printer, or name a queue of the print system in the binding.</source>
   <translation>Drucken Sie es an einem Rechner mit Drucker, oder nennen Sie in der Bindung eine Warteschlange des Drucksystems.</translation>
  </message>
  <message>
   <source>The job {job} ended as {state}, not as printed.</source>
   <translation>Der Auftrag {job} endete als {state}, nicht als gedruckt.</translation>
  </message>
  <message>
   <source>Collect and count what came out of the printer, then print again.</source>
   <translation>Sammeln und zählen Sie, was aus dem Drucker kam, dann drucken Sie erneut.</translation>
  </message>
  <message>
   <source>The printer {queue} had {count} new jobs where exactly one was given to it.</source>
   <translation>Der Drucker {queue} hatte {count} neue Aufträge, wo ihm genau einer gegeben wurde.</translation>
  </message>
  <message>
   <source>Collect and count what came out; find out who else prints, then print again.</source>
   <translation>Sammeln und zählen Sie, was herauskam; finden Sie heraus, wer noch druckt, dann drucken Sie erneut.</translation>
  </message>
  <message>
   <source>{path} is not a printer on a USB cable: {why}.</source>
   <translation>{path} ist kein Drucker an einem USB-Kabel: {why}.</translation>
  </message>
  <message>
   <source>Plug the printer in and name its device, such as /dev/usb/lp0, in the binding.</source>
   <translation>Stecken Sie den Drucker ein und nennen Sie sein Gerät, etwa /dev/usb/lp0, in der Bindung.</translation>
  </message>
  <message>
   <source>This computer has no print system that answers.</source>
   <translation>Dieser Rechner hat kein Drucksystem, das antwortet.</translation>
  </message>
  <message>
   <source>Start CUPS and add the printer, or carry the file to a computer with a printer.</source>
   <translation>Starten Sie CUPS und fügen Sie den Drucker hinzu, oder bringen Sie die Datei zu einem Rechner mit Drucker.</translation>
  </message>
  <message>
   <source>The printer {queue} is not known to hang on this computer by a cable (its address begins with {scheme}).</source>
   <translation>Vom Drucker {queue} ist nicht bekannt, dass er mit einem Kabel an diesem Rechner hängt (seine Adresse beginnt mit {scheme}).</translation>
  </message>
  <message>
   <source>Use a printer on a USB cable, added with a usb: address; in production no other is used.</source>
   <translation>Verwenden Sie einen Drucker an einem USB-Kabel, hinzugefügt mit einer usb:-Adresse; im Echtbetrieb wird kein anderer verwendet.</translation>
  </message>
  <message>
   <source>No printer is chosen on this computer.</source>
   <translation>Auf diesem Rechner ist kein Drucker gewählt.</translation>
  </message>
  <message>
   <source>Choose a default printer in the print system, or name a queue in the binding.</source>
   <translation>Wählen Sie im Drucksystem einen Standarddrucker, oder nennen Sie eine Warteschlange in der Bindung.</translation>
  </message>
  <message>
   <source>The print system did not take the job: {answer}</source>
   <translation>Das Drucksystem nahm den Auftrag nicht an: {answer}</translation>
  </message>
  <message>
   <source>Look at the printer, then print again.</source>
   <translation>Sehen Sie nach dem Drucker, dann drucken Sie erneut.</translation>
  </message>
  <message>
   <source>The queue {queue} has no driver: it would hand the file to the printer as it stands, not as pages.</source>
   <translation>Die Warteschlange {queue} hat keinen Treiber: Sie gäbe dem Drucker die Datei, wie sie ist, nicht als Seiten.</translation>
  </message>
  <message>
   <source>Add the printer to the print system with its driver, or name such a queue in the binding; only the test page and shares need none.</source>
   <translation>Fügen Sie den Drucker dem Drucksystem mit seinem Treiber hinzu, oder nennen Sie in der Bindung eine solche Warteschlange; nur Testseite und Anteile brauchen keinen.</translation>
  </message>
  <message>
   <source>The job {job} did not end within {seconds} seconds, and was cancelled.</source>
   <translation>Der Auftrag {job} endete nicht innerhalb von {seconds} Sekunden und wurde abgebrochen.</translation>
  </message>
  <message>
   <source>The print system does not keep its jobs where its configuration says: {place}.</source>
   <translation>Das Drucksystem bewahrt seine Aufträge nicht dort auf, wo seine Konfiguration es sagt: {place}.</translation>
  </message>
  <message>
   <source>Start CUPS again, so that it is set up as its configuration says, or copy the share by hand.</source>
   <translation>Starten Sie CUPS neu, damit es so eingerichtet ist, wie seine Konfiguration sagt, oder schreiben Sie den Anteil von Hand ab.</translation>
  </message>
  <message>
   <source>The print system keeps too much of what it prints: {setting}.</source>
   <translation>Das Drucksystem behält zu viel von dem, was es druckt: {setting}.</translation>
  </message>
  <message>
   <source>Set PreserveJobFiles No and LogLevel warn in cupsd.conf and start CUPS again, or copy the share by hand.</source>
   <translation>Setzen Sie PreserveJobFiles No und LogLevel warn in cupsd.conf und starten Sie CUPS neu, oder schreiben Sie den Anteil von Hand ab.</translation>
  </message>
  <message>
   <source>After the job, files are left in the print system's folders: {count}.</source>
   <translation>Nach dem Auftrag sind in den Ordnern des Drucksystems Dateien übrig: {count}.</translation>
  </message>
  <message>
   <source>Remove them, treat what was printed as seen by others, and do not print shares on this computer.</source>
   <translation>Entfernen Sie sie, behandeln Sie das Gedruckte als von anderen gesehen, und drucken Sie auf diesem Rechner keine Anteile.</translation>
  </message>
  <message>
   <source>What is printed would be written to a disk: {place} ({why}).</source>
   <translation>Was gedruckt wird, würde auf eine Festplatte geschrieben: {place} ({why}).</translation>
  </message>
  <message>
   <source>Copy the share by hand; or put that folder on a tmpfs and switch swap off, then check the printer again.</source>
   <translation>Schreiben Sie den Anteil von Hand ab; oder legen Sie diesen Ordner auf ein tmpfs, schalten Sie den Auslagerungsspeicher ab und prüfen Sie den Drucker erneut.</translation>
  </message>
  <message>
   <source>It cannot be seen where the print system keeps its jobs: {place}.</source>
   <translation>Es ist nicht zu sehen, wo das Drucksystem seine Aufträge hält: {place}.</translation>
  </message>
  <message>
   <source>Run the program as root, take a printer by its USB device, or copy the share by hand.</source>
   <translation>Starten Sie das Programm als root, nehmen Sie einen Drucker über sein USB-Gerät, oder schreiben Sie den Anteil von Hand ab.</translation>
  </message>
  <message>
   <source>The printer {queue} does not print now: {why}.</source>
   <translation>Der Drucker {queue} druckt jetzt nicht: {why}.</translation>
  </message>
  <message>
   <source>Look at paper, cover and cable, start the queue again, then print again; what was waiting was cancelled.</source>
   <translation>Sehen Sie nach Papier, Klappe und Kabel, starten Sie die Warteschlange wieder, dann drucken Sie erneut; was wartete, wurde abgebrochen.</translation>
  </message>
  <message>
   <source>The print system has no single printer named {queue}.</source>
   <translation>Das Drucksystem hat keinen einzelnen Drucker namens {queue}.</translation>
  </message>
  <message>
   <source>Add the printer under that name, or name another queue in the binding.</source>
   <translation>Fügen Sie den Drucker unter diesem Namen hinzu, oder nennen Sie in der Bindung eine andere Warteschlange.</translation>
  </message>
  <message>
   <source>The device profile {file} cannot be used. Line {line}: {sentence}</source>
   <translation>Das Geräteprofil {file} ist nicht brauchbar. Zeile {line}: {sentence}</translation>
  </message>
  <message>
   <source>Correct that line (docs/formats/profile.md lists every key), or install the program again.</source>
   <translation>Berichtigen Sie diese Zeile (docs/formats/profile.md nennt jeden Schlüssel) oder installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>{name} is a PDF, and codes are read from pictures of its pages alone.</source>
   <translation>{name} ist ein PDF, und Codes werden nur aus Bildern seiner Seiten gelesen.</translation>
  </message>
  <message>
   <source>Make a picture of each page, as by `pdftoppm -r 150 -png FILE.pdf page`, or photograph the printed sheet; then name the pictures.</source>
   <translation>Machen Sie von jeder Seite ein Bild, etwa mit `pdftoppm -r 150 -png FILE.pdf page`, oder fotografieren Sie das gedruckte Blatt; nennen Sie dann die Bilder.</translation>
  </message>
  <message>
   <source>What reads pictures cannot be fenced in on this computer, so none is read.</source>
   <translation>Was Bilder liest, lässt sich auf diesem Computer nicht einzäunen, also wird keines gelesen.</translation>
  </message>
  <message>
   <source>Bring the file by stick, or use a Linux with Landlock (5.13 or newer).</source>
   <translation>Bringen Sie die Datei auf einem Datenträger, oder nehmen Sie ein Linux mit Landlock (5.13 oder neuer).</translation>
  </message>
  <message>
   <source>{name} has more than {limit} million points, or more than 65535 side by side, and so many are not read.</source>
   <translation>{name} hat mehr als {limit} Millionen Punkte, oder mehr als 65535 nebeneinander, und so viele werden nicht gelesen.</translation>
  </message>
  <message>
   <source>Make the picture smaller, or take it again with a lower resolution.</source>
   <translation>Verkleinern Sie das Bild, oder nehmen Sie es mit geringerer Auflösung neu auf.</translation>
  </message>
  <message>
   <source>{name} cannot be read as a picture.</source>
   <translation>{name} lässt sich nicht als Bild lesen.</translation>
  </message>
  <message>
   <source>Use PNG, JPEG or PGM pictures; make it anew if it is damaged.</source>
   <translation>Nehmen Sie Bilder in PNG, JPEG oder PGM; ist eines beschädigt, machen Sie es neu.</translation>
  </message>
  <message>
   <source>What reads pictures broke at {name}; nothing of it was taken.</source>
   <translation>Was Bilder liest, ist an {name} zerbrochen; nichts davon wurde genommen.</translation>
  </message>
  <message>
   <source>Take that picture again, or leave it out if it is nothing that you made.</source>
   <translation>Machen Sie dieses Bild noch einmal, oder lassen Sie es weg, wenn es nicht von Ihnen stammt.</translation>
  </message>
  <message>
   <source>There are more than {limit} pictures.</source>
   <translation>Es sind mehr als {limit} Bilder.</translation>
  </message>
  <message>
   <source>Give only the pictures of one file.</source>
   <translation>Geben Sie nur die Bilder einer einzigen Datei an.</translation>
  </message>
  <message>
   <source>A window of {columns} × {lines} letters is too small for codes; {least_columns} × {least_lines} are needed.</source>
   <translation>Ein Fenster von {columns} × {lines} Zeichen ist zu klein für Codes; nötig sind {least_columns} × {least_lines}.</translation>
  </message>
  <message>
   <source>Enlarge the window or make its letters smaller, or write the codes as pictures.</source>
   <translation>Vergrößern Sie das Fenster oder verkleinern Sie seine Schrift, oder schreiben Sie die Codes als Bilder.</translation>
  </message>
  <message>
   <source>{have} of the {need} custodians that it takes have signed in, so the token stays closed. No PIN was tried.</source>
   <translation>{have} der {need} nötigen Verwahrer haben sich angemeldet, also bleibt das Token zu. Keine PIN wurde versucht.</translation>
  </message>
  <message>
   <source>Run this again when enough custodians are there with their pieces.</source>
   <translation>Starten Sie dies erneut, wenn genug Verwahrer mit ihren Teilstücken da sind.</translation>
  </message>
  <message>
   <source>Two people did not consent to writing {key} into a file in clear.</source>
   <translation>Zwei Personen haben nicht eingewilligt, {key} im Klartext in eine Datei zu schreiben.</translation>
  </message>
  <message>
   <source>Restore it into a token, or stop.</source>
   <translation>Stellen Sie ihn in einem Token wieder her, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>The head of this package was changed, or the package is of another backup key: its MAC does not hold.</source>
   <translation>Der Kopf dieses Pakets wurde verändert, oder das Paket gehört zu einem anderen Sicherungsschlüssel: Sein MAC stimmt nicht.</translation>
  </message>
  <message>
   <source>Take another copy of the package, and compare its SHA-256 with the transcript's.</source>
   <translation>Nehmen Sie eine andere Kopie des Pakets, und vergleichen Sie ihren SHA-256 mit dem im Protokoll.</translation>
  </message>
  <message>
   <source>The key that was restored is not the one that the package names: its {compared} differs or does not hold.</source>
   <translation>Der wiederhergestellte Schlüssel ist nicht der, den das Paket nennt: Abweichend oder falsch ist {compared}.</translation>
  </message>
  <message>
   <source>It was destroyed or is not to be used. Take another copy of the package.</source>
   <translation>Er wurde vernichtet oder darf nicht verwendet werden. Nehmen Sie eine andere Kopie des Pakets.</translation>
  </message>
  <message>
   <source>{key} is back in the token and is the right one, but using it once failed ({method}).</source>
   <translation>{key} ist wieder im Token und der richtige Schlüssel, aber ihn einmal zu benutzen ist misslungen ({method}).</translation>
  </message>
  <message>
   <source>Let the step run again; if it stays so, stop: you are asked whether the key is kept or destroyed.</source>
   <translation>Lassen Sie den Schritt noch einmal laufen; bleibt es dabei, brechen Sie ab: Sie werden gefragt, ob der Schlüssel bleibt oder vernichtet wird.</translation>
  </message>
  <message>
   <source>The shares restore another backup key than the one that the transcript names.</source>
   <translation>Die Anteile ergeben einen anderen Sicherungsschlüssel, als das Protokoll nennt.</translation>
  </message>
  <message>
   <source>Look at the commitments of the shares in the transcript; one share or the transcript is forged.</source>
   <translation>Sehen Sie die Festlegungen der Anteile im Protokoll an; ein Anteil oder das Protokoll ist gefälscht.</translation>
  </message>
  <message>
   <source>This package is of a {found}, and this recovery is for {wanted}: neither accepts what the other made.</source>
   <translation>Dieses Paket ist aus einer Zeremonie der Art {found}, diese Wiederherstellung ist von der Art {wanted}: Keine nimmt an, was die andere gemacht hat.</translation>
  </message>
  <message>
   <source>Take the package and the transcript of the same ceremony; shares from files are for drills only.</source>
   <translation>Nehmen Sie Paket und Protokoll derselben Zeremonie; Anteile aus Dateien sind nur für Übungen.</translation>
  </message>
  <message>
   <source>The head of this package cannot be right: {why}. Nothing was computed with it.</source>
   <translation>Der Kopf dieses Pakets kann nicht stimmen: {why}. Nichts wurde damit berechnet.</translation>
  </message>
  <message>
   <source>Nothing says who takes part in this recovery.</source>
   <translation>Nichts sagt, wer an dieser Wiederherstellung teilnimmt.</translation>
  </message>
  <message>
   <source>Name them with --people PEOPLE.toml, or give the transcript of the ceremony with --transcript.</source>
   <translation>Nennen Sie die Personen mit --people PEOPLE.toml, oder geben Sie mit --transcript das Protokoll der Zeremonie an.</translation>
  </message>
  <message>
   <source>These people cannot hold a recovery: {why}.</source>
   <translation>Diese Personen können keine Wiederherstellung abhalten: {why}.</translation>
  </message>
  <message>
   <source>Name at least one administrator, one custodian, and nobody twice.</source>
   <translation>Nennen Sie mindestens einen Administrator und einen Verwahrer, und niemanden zweimal.</translation>
  </message>
  <message>
   <source>{name} is named twice with --share.</source>
   <translation>{name} ist mit --share zweimal genannt.</translation>
  </message>
  <message>
   <source>Name each file once. Nothing was made.</source>
   <translation>Nennen Sie jede Datei einmal. Nichts wurde angelegt.</translation>
  </message>
  <message>
   <source>{name} holds no share that can be used here ({verdict}); words to look at: {places}; it is: {which}.</source>
   <translation>{name} enthält keinen Anteil, der hier gebraucht werden kann ({verdict}); anzusehende Wörter: {places}; es ist: {which}.</translation>
  </message>
  <message>
   <source>Name the file of another share of set {identifier}. Nothing was made; the folder can be named again.</source>
   <translation>Nennen Sie die Datei eines anderen Anteils des Satzes {identifier}. Nichts wurde angelegt; der Ordner kann wieder genannt werden.</translation>
  </message>
  <message>
   <source>What was named with --share ({count}) does not restore set {identifier}; still needed: {missing}.</source>
   <translation>Was mit --share genannt wurde ({count}), stellt den Satz {identifier} nicht wieder her; noch nötig: {missing}.</translation>
  </message>
  <message>
   <source>Name more shares with --share. Nothing was made; the folder can be named again.</source>
   <translation>Nennen Sie mehr Anteile mit --share. Nichts wurde angelegt; der Ordner kann wieder genannt werden.</translation>
  </message>
  <message>
   <source>{number} of the shares was not accepted ({verdict}); words to look at: {places}; it is: {which}.</source>
   <translation>{number} der Anteile wurde nicht angenommen ({verdict}); anzusehende Wörter: {places}; es ist: {which}.</translation>
  </message>
  <message>
   <source>Compare it with the paper; take a share of set {identifier} that the record names.</source>
   <translation>Vergleichen Sie ihn mit dem Papier; nehmen Sie einen Anteil des Satzes {identifier}, den die Aufzeichnung nennt.</translation>
  </message>
  <message>
   <source>There are not enough shares of set {identifier}: {typed} are right, still needed: {missing}.</source>
   <translation>Vom Satz {identifier} sind nicht genügend Anteile da: {typed} sind richtig, nötig sind noch: {missing}.</translation>
  </message>
  <message>
   <source>Bring more custodians with their envelopes, and let the step run again.</source>
   <translation>Holen Sie mehr Verwahrer mit ihren Umschlägen, und lassen Sie den Schritt noch einmal laufen.</translation>
  </message>
  <message>
   <source>This package is of a production ceremony; its shares are typed by people, never read from files.</source>
   <translation>Dieses Paket ist aus dem Echtbetrieb; seine Anteile werden von Personen eingetippt, nie aus Dateien gelesen.</translation>
  </message>
  <message>
   <source>Leave --share out, and run this at a terminal with the people present. Destroy the files.</source>
   <translation>Lassen Sie --share weg, und führen Sie es an einem Terminal aus, mit den Personen davor. Vernichten Sie die Dateien.</translation>
  </message>
  <message>
   <source>This transcript does not fit this package: {why}.</source>
   <translation>Dieses Protokoll passt nicht zu diesem Paket: {why}.</translation>
  </message>
  <message>
   <source>Take the transcript of ceremony {ceremony}, or do without one: then no share can be told by itself.</source>
   <translation>Nehmen Sie das Protokoll der Zeremonie {ceremony}, oder machen Sie ohne eines weiter: Dann lässt sich kein Anteil für sich beurteilen.</translation>
  </message>
  <message>
   <source>The transcript {path} cannot be used: {why}.</source>
   <translation>Das Protokoll {path} ist nicht brauchbar: {why}.</translation>
  </message>
  <message>
   <source>Take another copy of it, or do without: then no share can be told right or wrong by itself.</source>
   <translation>Nehmen Sie eine andere Kopie, oder machen Sie ohne sie weiter: Dann lässt sich kein Anteil für sich als richtig oder falsch erkennen.</translation>
  </message>
  <message>
   <source>This was refused.</source>
   <translation>Das wurde abgelehnt.</translation>
  </message>
  <message>
   <source>Read the sentence above and try again.</source>
   <translation>Lesen Sie den Satz darüber, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The test was begun in the second token with serial {expected}; the one that is here has {found}.</source>
   <translation>Die Erprobung begann im zweiten Token mit der Seriennummer {expected}; das hier hat {found}.</translation>
  </message>
  <message>
   <source>Plug in the token that the test was begun in; what may be left of the test is in that one.</source>
   <translation>Stecken Sie das Token ein, in dem die Erprobung begann; was von ihr geblieben sein kann, ist in jenem.</translation>
  </message>
  <message>
   <source>The second token {serial} does not let copies of the test go: {ids}.</source>
   <translation>Das zweite Token {serial} gibt Kopien der Erprobung nicht her: {ids}.</translation>
  </message>
  <message>
   <source>Record it as a deviation, and have the second token reset by its officer.</source>
   <translation>Halten Sie das als Abweichung fest, und lassen Sie das zweite Token von seinem Verwalter zurücksetzen.</translation>
  </message>
  <message>
   <source>Restored in the second token, {key} is not the key that was born: {why}.</source>
   <translation>Im zweiten Token wiederhergestellt, ist {key} nicht der Schlüssel, der entstand: {why}.</translation>
  </message>
  <message>
   <source>Have the set voided as a deviation and find out which token is at fault; nothing was committed.</source>
   <translation>Lassen Sie den Satz als Abweichung verwerfen und finden Sie heraus, an welchem Token es liegt; nichts wurde festgeschrieben.</translation>
  </message>
  <message>
   <source>The second token still shows {left} copies of the restore test.</source>
   <translation>Das zweite Token zeigt noch {left} Kopien der Erprobung.</translation>
  </message>
  <message>
   <source>Let this step run again; if they stay, record it as a deviation and have the second token reset.</source>
   <translation>Lassen Sie diesen Schritt erneut laufen; bleiben sie, halten Sie das als Abweichung fest und lassen Sie das zweite Token zurücksetzen.</translation>
  </message>
  <message>
   <source>The plan has the backup restored in a second token, and the binding names none.</source>
   <translation>Der Plan lässt die Sicherung in einem zweiten Token erproben, und die Bindung nennt keines.</translation>
  </message>
  <message>
   <source>Stop, add [second] to the binding, and begin in a new folder.</source>
   <translation>Brechen Sie ab, nehmen Sie [second] in die Bindung auf und beginnen Sie in einem neuen Ordner.</translation>
  </message>
  <message>
   <source>The restore test tells of another {what} than it was begun with.</source>
   <translation>Die Erprobung nennt etwas anderes, als womit sie begann ({what}).</translation>
  </message>
  <message>
   <source>Let this step run again; if it happens twice, stop: this computer is not to be trusted.</source>
   <translation>Lassen Sie diesen Schritt noch einmal laufen; geschieht es zweimal, brechen Sie ab: Diesem Rechner ist nicht zu trauen.</translation>
  </message>
  <message>
   <source>The second token {token} went away in the middle.</source>
   <translation>Das zweite Token {token} verschwand mittendrin.</translation>
  </message>
  <message>
   <source>Plug it in again and let the step run again: what it may hold of the test is looked for first.</source>
   <translation>Stecken Sie es wieder ein und lassen Sie den Schritt noch einmal laufen: Was es von der Erprobung enthalten kann, wird zuerst gesucht.</translation>
  </message>
  <message>
   <source>The verifier does not accept the result ({outcome}): {failed}.</source>
   <translation>Die Prüfung nimmt das Ergebnis nicht an ({outcome}): {failed}.</translation>
  </message>
  <message>
   <source>Mend what it names and let the step run again, or pause: the ceremony key is kept until it verifies.</source>
   <translation>Beheben Sie, was sie nennt, und lassen Sie den Schritt noch einmal laufen, oder unterbrechen Sie: Der Schlüssel der Zeremonie wird behalten, bis das Ergebnis die Prüfung besteht.</translation>
  </message>
  <message>
   <source>The key on the card cannot seal a piece by {method}: {why}.</source>
   <translation>Der Schlüssel auf der Karte kann kein Teilstück mit {method} versiegeln: {why}.</translation>
  </message>
  <message>
   <source>Name another key of the card in the binding, or let this custodian choose a passphrase.</source>
   <translation>Nennen Sie in der Bindung einen anderen Schlüssel der Karte, oder lassen Sie diesen Verwahrer eine Passphrase wählen.</translation>
  </message>
  <message>
   <source>The session code of {person} was wrong {tries} times and is not accepted any more.</source>
   <translation>Der Sitzungscode von {person} war {tries}-mal falsch und wird nicht mehr angenommen.</translation>
  </message>
  <message>
   <source>Have two people confirm who this is, then enrol a new code.</source>
   <translation>Lassen Sie zwei Personen bestätigen, wer das ist, und wählen Sie dann einen neuen Code.</translation>
  </message>
  <message>
   <source>A session code has at least {least} characters.</source>
   <translation>Ein Sitzungscode hat mindestens {least} Zeichen.</translation>
  </message>
  <message>
   <source>Choose a longer code.</source>
   <translation>Wählen Sie einen längeren Code.</translation>
  </message>
  <message>
   <source>{rolls} usable dice rolls were given; at least {least} of the faces 1 to 6 are needed.</source>
   <translation>{rolls} brauchbare Würfe wurden eingegeben; nötig sind mindestens {least} mit den Augen 1 bis 6.</translation>
  </message>
  <message>
   <source>Roll and type the dice again.</source>
   <translation>Würfeln und tippen Sie noch einmal.</translation>
  </message>
  <message>
   <source>The entry was given up.</source>
   <translation>Die Eingabe wurde aufgegeben.</translation>
  </message>
  <message>
   <source>Begin the entry again when ready.</source>
   <translation>Beginnen Sie die Eingabe noch einmal, wenn Sie so weit sind.</translation>
  </message>
  <message>
   <source>No PIN is held under the name {ref}.</source>
   <translation>Unter dem Namen {ref} wird keine PIN gehalten.</translation>
  </message>
  <message>
   <source>Type or draw the PIN first.</source>
   <translation>Tippen oder ziehen Sie zuerst die PIN.</translation>
  </message>
  <message>
   <source>There is no terminal to show or take a secret at.</source>
   <translation>Es gibt kein Terminal, an dem ein Geheimnis gezeigt oder eingegeben werden könnte.</translation>
  </message>
  <message>
   <source>Run this in a terminal.</source>
   <translation>Führen Sie das in einem Terminal aus.</translation>
  </message>
  <message>
   <source>There is no window to show or take a secret at.</source>
   <translation>Es gibt kein Fenster, in dem ein Geheimnis gezeigt oder eingegeben werden könnte.</translation>
  </message>
  <message>
   <source>Open the program's window, or run this in a terminal.</source>
   <translation>Öffnen Sie das Fenster des Programms, oder führen Sie das in einem Terminal aus.</translation>
  </message>
  <message>
   <source>This needs '{needs}' first.</source>
   <translation>Dafür ist zuerst „{needs}“ nötig.</translation>
  </message>
  <message>
   <source>Do that step first.</source>
   <translation>Tun Sie zuerst diesen Schritt.</translation>
  </message>
  <message>
   <source>This passphrase cannot seal a piece: {why}.</source>
   <translation>Diese Passphrase kann kein Teilstück versiegeln: {why}.</translation>
  </message>
  <message>
   <source>Choose a longer one, of several words that nobody would guess together.</source>
   <translation>Wählen Sie eine längere, aus mehreren Wörtern, die niemand zusammen erraten würde.</translation>
  </message>
  <message>
   <source>A PIN has 4 to 255 characters.</source>
   <translation>Eine PIN hat 4 bis 255 Zeichen.</translation>
  </message>
  <message>
   <source>Type the PIN again.</source>
   <translation>Tippen Sie die PIN noch einmal ein.</translation>
  </message>
  <message>
   <source>{expected} bytes should have come from the token process; {got} came.</source>
   <translation>{expected} Bytes hätten vom Token-Prozess kommen sollen; {got} kamen.</translation>
  </message>
  <message>
   <source>Repeat the step; if it happens again, look at the token process.</source>
   <translation>Wiederholen Sie den Schritt; geschieht es noch einmal, sehen Sie den Token-Prozess an.</translation>
  </message>
  <message>
   <source>The process that held the backup key of {policy} is gone; nothing was committed.</source>
   <translation>Der Prozess, der den Sicherungsschlüssel von {policy} hielt, ist nicht mehr da; festgeschrieben wurde nichts.</translation>
  </message>
  <message>
   <source>The set is voided; collect and destroy the shares that were handed out, and begin the backup again.</source>
   <translation>Der Satz wird verworfen; sammeln und vernichten Sie die ausgegebenen Anteile, und beginnen Sie die Sicherung neu.</translation>
  </message>
  <message>
   <source>This secrets child already serves another scope ({scope}).</source>
   <translation>Dieser Geheimnisprozess dient schon einem anderen Bereich ({scope}).</translation>
  </message>
  <message>
   <source>End it and start another.</source>
   <translation>Beenden Sie ihn, und starten Sie einen anderen.</translation>
  </message>
  <message>
   <source>A production ceremony takes and shows secrets at a terminal or a window only, never by a script.</source>
   <translation>Eine Zeremonie im Echtbetrieb nimmt und zeigt Geheimnisse nur an einem Terminal oder Fenster, nie durch ein Drehbuch.</translation>
  </message>
  <message>
   <source>Run this in a terminal or the window with the people present, or practise it as a drill.</source>
   <translation>Führen Sie das in einem Terminal oder im Fenster mit den Personen davor aus, oder proben Sie es als Übung.</translation>
  </message>
  <message>
   <source>The terminal went away while a secret was shown or typed.</source>
   <translation>Das Terminal verschwand, während ein Geheimnis gezeigt oder eingetippt wurde.</translation>
  </message>
  <message>
   <source>Start the program again in a terminal; what was shown counts as seen.</source>
   <translation>Starten Sie das Programm wieder in einem Terminal; was gezeigt wurde, gilt als gesehen.</translation>
  </message>
  <message>
   <source>The terminal has {rows} rows of {columns} characters; {need_rows} rows of {need_columns} are needed.</source>
   <translation>Das Terminal hat {rows} Zeilen zu {columns} Zeichen; nötig sind {need_rows} Zeilen zu {need_columns}.</translation>
  </message>
  <message>
   <source>Make the window larger or the letters smaller, then go on.</source>
   <translation>Machen Sie das Fenster größer oder die Schrift kleiner, und machen Sie dann weiter.</translation>
  </message>
  <message>
   <source>The token's randomness did not arrive as the token gave it.</source>
   <translation>Der Zufall des Tokens kam nicht so an, wie das Token ihn gab.</translation>
  </message>
  <message>
   <source>Let the step run again; if it happens again, stop: this computer is not to be trusted.</source>
   <translation>Lassen Sie den Schritt noch einmal laufen; geschieht es wieder, brechen Sie ab: Diesem Rechner ist nicht zu trauen.</translation>
  </message>
  <message>
   <source>The window went away while a secret was shown or typed.</source>
   <translation>Das Fenster verschwand, während ein Geheimnis gezeigt oder eingetippt wurde.</translation>
  </message>
  <message>
   <source>Open the window again; what was shown counts as seen.</source>
   <translation>Öffnen Sie das Fenster wieder; was gezeigt wurde, gilt als gesehen.</translation>
  </message>
  <message>
   <source>The token gave {got} random bytes where {expected} are needed.</source>
   <translation>Das Token gab {got} Zufallsbytes, nötig sind {expected}.</translation>
  </message>
  <message>
   <source>Check the token, then begin this backup again.</source>
   <translation>Prüfen Sie das Token, und beginnen Sie diese Sicherung dann noch einmal.</translation>
  </message>
  <message>
   <source>The group threshold {threshold} does not fit {count} groups.</source>
   <translation>Die Gruppenschwelle {threshold} passt nicht zu {count} Gruppen.</translation>
  </message>
  <message>
   <source>Choose a group threshold from 1 to {count}.</source>
   <translation>Wählen Sie eine Gruppenschwelle von 1 bis {count}.</translation>
  </message>
  <message>
   <source>Every share set identifier for a {mode} is taken.</source>
   <translation>Jede Satzkennung der Art {mode} ist vergeben.</translation>
  </message>
  <message>
   <source>Look at the register of share sets: 16384 sets cannot be right.</source>
   <translation>Sehen Sie das Verzeichnis der Anteilssätze an: 16384 Sätze können nicht stimmen.</translation>
  </message>
  <message>
   <source>{where}: there is nobody to hold a share.</source>
   <translation>{where}: Es gibt niemanden, der einen Anteil hält.</translation>
  </message>
  <message>
   <source>Name the custodians.</source>
   <translation>Nennen Sie die Verwahrer.</translation>
  </message>
  <message>
   <source>Not yet read back: {missing}.</source>
   <translation>Noch nicht zurückgelesen: {missing}.</translation>
  </message>
  <message>
   <source>Read these shares back first.</source>
   <translation>Lesen Sie zuerst diese Anteile zurück.</translation>
  </message>
  <message>
   <source>There are not enough shares yet: {missing}.</source>
   <translation>Es sind noch nicht genügend Anteile da: {missing}.</translation>
  </message>
  <message>
   <source>Enter more shares.</source>
   <translation>Geben Sie mehr Anteile ein.</translation>
  </message>
  <message>
   <source>{custodian} could not read back {share} as it was shown.</source>
   <translation>{custodian} konnte {share} nicht so zurücklesen, wie der Anteil gezeigt wurde.</translation>
  </message>
  <message>
   <source>Let this step run again, or have the set voided as a deviation: a new one is made.</source>
   <translation>Lassen Sie diesen Schritt noch einmal laufen, oder lassen Sie den Satz als Abweichung verwerfen: Ein neuer wird gemacht.</translation>
  </message>
  <message>
   <source>{where}: the threshold is 1 but the number of shares is {count}; each would be a copy.</source>
   <translation>{where}: Die Schwelle ist 1, aber es gibt {count} Anteile; jeder wäre eine Kopie.</translation>
  </message>
  <message>
   <source>Use a threshold of at least 2, or a group of one share.</source>
   <translation>Nehmen Sie eine Schwelle von mindestens 2 oder eine Gruppe mit einem Anteil.</translation>
  </message>
  <message>
   <source>The shares that were read back failed the check '{check}'.</source>
   <translation>Die zurückgelesenen Anteile haben die Prüfung „{check}“ nicht bestanden.</translation>
  </message>
  <message>
   <source>Void this share set, collect the shares, and make the backup again.</source>
   <translation>Verwerfen Sie diesen Anteilssatz, sammeln Sie die Anteile, und machen Sie die Sicherung neu.</translation>
  </message>
  <message>
   <source>The split drew {drawn} times from the ceremony's randomness and should have drawn {expected} times.</source>
   <translation>Die Teilung zog {drawn}-mal aus dem Zufall der Zeremonie; es hätte {expected}-mal sein sollen.</translation>
  </message>
  <message>
   <source>Do not use these shares. Check the installed shamir-mnemonic against the lock file.</source>
   <translation>Verwenden Sie diese Anteile nicht. Vergleichen Sie das installierte shamir-mnemonic mit der Sperrdatei.</translation>
  </message>
  <message>
   <source>The shares contradict each other. Fitting least: {suspects}.</source>
   <translation>Die Anteile widersprechen einander. Am wenigsten passen: {suspects}.</translation>
  </message>
  <message>
   <source>Take the named shares out and compare them with their commitments in the transcript.</source>
   <translation>Nehmen Sie die genannten Anteile heraus, und vergleichen Sie sie mit ihren Festlegungen im Protokoll.</translation>
  </message>
  <message>
   <source>These shares do not restore a backup key together ({library}).</source>
   <translation>Diese Anteile ergeben zusammen keinen Sicherungsschlüssel ({library}).</translation>
  </message>
  <message>
   <source>Check that every share belongs to this set and that the threshold is reached.</source>
   <translation>Prüfen Sie, ob jeder Anteil zu diesem Satz gehört und die Schwelle erreicht ist.</translation>
  </message>
  <message>
   <source>The shares of {policy} that were read back do not all restore the backup key.</source>
   <translation>Die zurückgelesenen Anteile von {policy} ergeben nicht alle den Sicherungsschlüssel.</translation>
  </message>
  <message>
   <source>Have the set voided as a deviation; a new one is made and every share handed out again.</source>
   <translation>Lassen Sie den Satz als Abweichung verwerfen; ein neuer wird gemacht und jeder Anteil neu ausgegeben.</translation>
  </message>
  <message>
   <source>{where}: the threshold {threshold} is above the number of shares {count}.</source>
   <translation>{where}: Die Schwelle {threshold} ist höher als die Zahl der Anteile {count}.</translation>
  </message>
  <message>
   <source>Lower the threshold or name more custodians.</source>
   <translation>Senken Sie die Schwelle, oder nennen Sie mehr Verwahrer.</translation>
  </message>
  <message>
   <source>One share alone would restore the backup key ({where}).</source>
   <translation>Ein Anteil allein würde den Sicherungsschlüssel herstellen ({where}).</translation>
  </message>
  <message>
   <source>Give the plan a threshold of at least 2.</source>
   <translation>Geben Sie dem Plan eine Schwelle von mindestens 2.</translation>
  </message>
  <message>
   <source>{where}: {count} is more than {limit}.</source>
   <translation>{where}: {count} ist mehr als {limit}.</translation>
  </message>
  <message>
   <source>Use at most {limit}.</source>
   <translation>Nehmen Sie höchstens {limit}.</translation>
  </message>
  <message>
   <source>There are {count} sufficient subsets of these shares, more than {limit}.</source>
   <translation>Es gibt {count} ausreichende Teilmengen dieser Anteile, mehr als {limit}.</translation>
  </message>
  <message>
   <source>Enter only as many shares as the threshold asks for.</source>
   <translation>Geben Sie nur so viele Anteile ein, wie die Schwelle verlangt.</translation>
  </message>
  <message>
   <source>On paper this file would need {fragments} codes; at most {limit} are printed.</source>
   <translation>Auf Papier bräuchte diese Datei {fragments} Codes; höchstens {limit} werden gedruckt.</translation>
  </message>
  <message>
   <source>Take a stick for this file, or show it as animated codes, and print only its SHA-256.</source>
   <translation>Nehmen Sie für diese Datei einen Stick, oder zeigen Sie sie als bewegte Codes, und drucken Sie nur ihr SHA-256.</translation>
  </message>
  <message>
   <source>This step cannot be repeated: something irreversible was done in it.</source>
   <translation>Dieser Schritt lässt sich nicht wiederholen: Etwas Unumkehrbares wurde darin getan.</translation>
  </message>
  <message>
   <source>Go on, void the key or the set, or stop.</source>
   <translation>Machen Sie weiter, verwerfen Sie den Schlüssel oder den Satz, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>{stick} holds more of this ceremony than the folder: {more} bytes of its journal are not here.</source>
   <translation>{stick} enthält mehr von dieser Zeremonie als der Ordner: {more} Bytes seines Journals sind nicht hier.</translation>
  </message>
  <message>
   <source>The folder is an older copy. Resume from the stick into a new folder.</source>
   <translation>Der Ordner ist eine ältere Kopie. Nehmen Sie die Zeremonie vom Stick in einen neuen Ordner wieder auf.</translation>
  </message>
  <message>
   <source>{stick} cannot be unmounted, as another program has something of it open.</source>
   <translation>{stick} lässt sich nicht aushängen, weil ein anderes Programm etwas davon geöffnet hat.</translation>
  </message>
  <message>
   <source>Close what shows its files, do not pull it yet, and repeat: what is on it is compared.</source>
   <translation>Schließen Sie, was seine Dateien zeigt, ziehen Sie ihn noch nicht ab, und wiederholen Sie: Was darauf ist, wird verglichen.</translation>
  </message>
  <message>
   <source>{stick} failed at {name} ({why}).</source>
   <translation>{stick} hat bei {name} versagt ({why}).</translation>
  </message>
  <message>
   <source>Do not trust this stick again: take another one and repeat.</source>
   <translation>Trauen Sie diesem Stick nicht mehr: Nehmen Sie einen anderen, und wiederholen Sie es.</translation>
  </message>
  <message>
   <source>{stick} already holds another file named {name}.</source>
   <translation>Auf {stick} liegt schon eine andere Datei namens {name}.</translation>
  </message>
  <message>
   <source>Take a stick that does not hold it; nothing is ever overwritten.</source>
   <translation>Nehmen Sie einen Stick, auf dem sie nicht liegt; überschrieben wird nie etwas.</translation>
  </message>
  <message>
   <source>{stick} holds {found}; FAT, exFAT and ext4 are read here.</source>
   <translation>{stick} enthält {found}; gelesen werden hier FAT, exFAT und ext4.</translation>
  </message>
  <message>
   <source>Bring the files on a stick with one of these.</source>
   <translation>Bringen Sie die Dateien auf einem Stick mit einem davon.</translation>
  </message>
  <message>
   <source>There is no room left on {stick} for {name}.</source>
   <translation>Auf {stick} ist kein Platz mehr für {name}.</translation>
  </message>
  <message>
   <source>Take another stick; nothing on this one was changed.</source>
   <translation>Nehmen Sie einen anderen Stick; auf diesem wurde nichts geändert.</translation>
  </message>
  <message>
   <source>{stick} holds what no honest stick holds: {why}</source>
   <translation>{stick} enthält, was auf keinem ehrlichen Stick liegt: {why}</translation>
  </message>
  <message>
   <source>Pull it, keep it aside with a note for the auditor, and record a deviation.</source>
   <translation>Ziehen Sie ihn ab, legen Sie ihn mit einem Zettel für den Prüfer beiseite, und halten Sie eine Abweichung fest.</translation>
  </message>
  <message>
   <source>{stick} ({known_by}) is not plugged in.</source>
   <translation>{stick} ({known_by}) ist nicht eingesteckt.</translation>
  </message>
  <message>
   <source>Plug it in, wait until its light is quiet, then try again.</source>
   <translation>Stecken Sie ihn ein, warten Sie, bis sein Licht ruhig ist, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>{stick} could not be mounted: {why}.</source>
   <translation>{stick} konnte nicht eingehängt werden: {why}.</translation>
  </message>
  <message>
   <source>Pull it and plug it in again; if that does not help, take another stick.</source>
   <translation>Ziehen Sie ihn ab und stecken Sie ihn wieder ein; hilft das nicht, nehmen Sie einen anderen Stick.</translation>
  </message>
  <message>
   <source>{stick} is mounted without {missing}, and this program may not change that. Nothing of it was read.</source>
   <translation>{stick} ist ohne {missing} eingehängt, und dieses Programm darf das nicht ändern. Nichts davon wurde gelesen.</translation>
  </message>
  <message>
   <source>Unmount it and leave it plugged in: where udisks or root's rights are there, it is mounted rightly from here. Otherwise have root mount it with ro,nodev,nosuid,noexec.</source>
   <translation>Hängen Sie ihn aus und lassen Sie ihn stecken: Mit udisks oder mit root-Rechten wird er von hier aus richtig eingehängt. Sonst lassen Sie root ihn mit ro,nodev,nosuid,noexec einhängen.</translation>
  </message>
  <message>
   <source>{place} holds no ceremony's journal.</source>
   <translation>{place} enthält kein Journal einer Zeremonie.</translation>
  </message>
  <message>
   <source>Plug in the LOG stick of the ceremony and name where it is mounted, or its device.</source>
   <translation>Stecken Sie den LOG-Stick der Zeremonie ein, und nennen Sie, wo er eingehängt ist, oder sein Gerät.</translation>
  </message>
  <message>
   <source>The binding names no {role} stick.</source>
   <translation>Die Bindung nennt keinen Stick für {role}.</translation>
  </message>
  <message>
   <source>Use the folder or the codes, or have a stick written into the binding for the next ceremony.</source>
   <translation>Nehmen Sie den Ordner oder die Codes, oder lassen Sie für die nächste Zeremonie einen Stick in die Bindung schreiben.</translation>
  </message>
  <message>
   <source>{stick} holds nothing for {target}; wanted is {wanted}.</source>
   <translation>{stick} enthält nichts für {target}; gesucht ist {wanted}.</translation>
  </message>
  <message>
   <source>Put the files into a folder named {target} on it, elsewhere, and try again; or bring them another way.</source>
   <translation>Legen Sie die Dateien anderswo in einen Ordner namens {target} darauf, und versuchen Sie es noch einmal; oder bringen Sie sie auf anderem Weg.</translation>
  </message>
  <message>
   <source>{place} holds the journal of a ceremony, not of a recovery.</source>
   <translation>{place} enthält das Journal einer Zeremonie, nicht das einer Wiederherstellung.</translation>
  </message>
  <message>
   <source>A ceremony goes on by ceremony run --from-stick.</source>
   <translation>Eine Zeremonie geht mit ceremony run --from-stick weiter.</translation>
  </message>
  <message>
   <source>{place} holds the journal of a recovery, not of a ceremony.</source>
   <translation>{place} enthält das Journal einer Wiederherstellung, nicht das einer Zeremonie.</translation>
  </message>
  <message>
   <source>A recovery goes on by ceremony recover --from-stick.</source>
   <translation>Eine Wiederherstellung geht mit ceremony recover --from-stick weiter.</translation>
  </message>
  <message>
   <source>The journal on {stick} parts from the one in the folder.</source>
   <translation>Das Journal auf {stick} weicht von dem im Ordner ab.</translation>
  </message>
  <message>
   <source>Somebody went on with an older copy. Keep both, stop, and call the auditor.</source>
   <translation>Jemand hat mit einer älteren Kopie weitergemacht. Behalten Sie beide, halten Sie an, und rufen Sie den Prüfer.</translation>
  </message>
  <message>
   <source>{stick} was pulled while {name} was on its way.</source>
   <translation>{stick} wurde abgezogen, während {name} unterwegs war.</translation>
  </message>
  <message>
   <source>Plug it in again and repeat: what is on it already is compared, never overwritten.</source>
   <translation>Stecken Sie ihn wieder ein, und wiederholen Sie es: Was schon darauf liegt, wird verglichen und nie überschrieben.</translation>
  </message>
  <message>
   <source>{stick} gives back other bytes of {name} than were written.</source>
   <translation>{stick} gibt von {name} andere Bytes zurück, als geschrieben wurden.</translation>
  </message>
  <message>
   <source>Do not trust this stick: take another one and repeat.</source>
   <translation>Trauen Sie diesem Stick nicht: Nehmen Sie einen anderen, und wiederholen Sie es.</translation>
  </message>
  <message>
   <source>{stick} is write-protected.</source>
   <translation>{stick} ist schreibgeschützt.</translation>
  </message>
  <message>
   <source>Move its switch, or take another stick; a stick that protects itself is at its end.</source>
   <translation>Stellen Sie seinen Schalter um, oder nehmen Sie einen anderen Stick; ein Stick, der sich selbst schützt, ist am Ende.</translation>
  </message>
  <message>
   <source>{stick} has the right serial number, but its file system is {found} where the binding says {uuid}.</source>
   <translation>{stick} hat die richtige Seriennummer, aber sein Dateisystem ist {found}, wo die Bindung {uuid} sagt.</translation>
  </message>
  <message>
   <source>Somebody formatted it anew: take the stick aside, record a deviation, and use another one.</source>
   <translation>Jemand hat ihn neu formatiert: Legen Sie den Stick beiseite, halten Sie eine Abweichung fest, und nehmen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{place} holds several ceremonies: {names}.</source>
   <translation>{place} enthält mehrere Zeremonien: {names}.</translation>
  </message>
  <message>
   <source>Name the folder of the one that is to go on.</source>
   <translation>Nennen Sie den Ordner derjenigen, die weitergehen soll.</translation>
  </message>
  <message>
   <source>{path} cannot be built anew from the stick ({why}).</source>
   <translation>{path} kann aus dem Stick nicht neu aufgebaut werden ({why}).</translation>
  </message>
  <message>
   <source>Take the other LOG stick of this ceremony, or the folder of the first laptop.</source>
   <translation>Nehmen Sie den anderen LOG-Stick dieser Zeremonie, oder den Ordner des ersten Laptops.</translation>
  </message>
  <message>
   <source>Two sticks cannot be told apart by their {what}: {first} and {second}.</source>
   <translation>Zwei Sticks sind nach {what} nicht zu unterscheiden: {first} und {second}.</translation>
  </message>
  <message>
   <source>Pull the one that is not {stick}, then try again. Where both belong here, label one anew elsewhere.</source>
   <translation>Ziehen Sie den ab, der nicht {stick} ist, und versuchen Sie es dann noch einmal. Gehören beide hierher, benennen Sie den Datenträger des einen anderswo um.</translation>
  </message>
  <message>
   <source>{stick} holds {count} things that do not belong there: {names}.</source>
   <translation>Auf {stick} liegt, was nicht dorthin gehört (Anzahl: {count}): {names}.</translation>
  </message>
  <message>
   <source>Ask who put them there. Take a stick that holds nothing else, or have them removed elsewhere.</source>
   <translation>Fragen Sie, wer es darauf gelegt hat. Nehmen Sie einen Stick, auf dem sonst nichts liegt, oder lassen Sie es anderswo entfernen.</translation>
  </message>
  <message>
   <source>This is not {stick} ({known_by}): what is plugged in is {found}.</source>
   <translation>Das ist nicht {stick} ({known_by}): Eingesteckt ist {found}.</translation>
  </message>
  <message>
   <source>Pull that one, plug in the right one, then try again.</source>
   <translation>Ziehen Sie diesen ab, stecken Sie den richtigen ein, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>The file {file} fits the targets {targets}.</source>
   <translation>Die Datei {file} passt zu den Zielen {targets}.</translation>
  </message>
  <message>
   <source>Make a folder named after each target's id in the inbox, and put each file in its folder.</source>
   <translation>Legen Sie im Eingang für jedes Ziel einen Ordner mit seiner Kennung an, und legen Sie jede Datei in ihren Ordner.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapped blob has {size} bytes, but {why}.</source>
   <translation>Ziel {target}: Der umhüllte Schlüssel hat {size} Bytes, aber {why}.</translation>
  </message>
  <message>
   <source>Do not give it to the cloud. Make the wrap again; if it stays so, stop and report it.</source>
   <translation>Geben Sie ihn nicht an die Cloud. Umhüllen Sie noch einmal; bleibt es so, brechen Sie ab, und melden Sie es.</translation>
  </message>
  <message>
   <source>Target {target}: {cloud} does not take {algorithm} {how}: {why}.</source>
   <translation>Ziel {target}: {cloud} nimmt {algorithm} {how} nicht an: {why}.</translation>
  </message>
  <message>
   <source>Change the key's algorithm or the target's method in the plan (`ceremony new` shows ones that fit).</source>
   <translation>Ändern Sie im Plan den Algorithmus des Schlüssels oder das Verfahren des Ziels (`ceremony new` zeigt passende).</translation>
  </message>
  <message>
   <source>Target {target}: this is the simulated cloud's wrapping key; everybody has its private half.</source>
   <translation>Ziel {target}: Das ist der Umhüllungsschlüssel der nachgebildeten Cloud; seine private Hälfte hat jeder.</translation>
  </message>
  <message>
   <source>Find out how it came into a production inbox. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Finden Sie heraus, wie er in einen echten Eingang kam. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key is valid until {expires}; it is now {now}.</source>
   <translation>Ziel {target}: Der Umhüllungsschlüssel gilt bis {expires}; jetzt ist {now}.</translation>
  </message>
  <message>
   <source>Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key is valid until {expires}, {left} minutes from now; {needed} are needed for the ceremony and the way to the cloud.</source>
   <translation>Ziel {target}: Der Umhüllungsschlüssel gilt bis {expires}, noch {left} Minuten; {needed} sind für die Zeremonie und den Weg zur Cloud nötig.</translation>
  </message>
  <message>
   <source>Target {target}: the imported key is to expire on {expires}, {why}.</source>
   <translation>Ziel {target}: Der importierte Schlüssel soll am {expires} ablaufen, {why}.</translation>
  </message>
  <message>
   <source>Choose a day from tomorrow to 365 days ahead, or leave the expiry out.</source>
   <translation>Wählen Sie einen Tag von morgen bis in 365 Tagen, oder lassen Sie den Ablauf weg.</translation>
  </message>
  <message>
   <source>The file {file}: the field {field} is {why}.</source>
   <translation>Die Datei {file}: Das Feld {field} ist {why}.</translation>
  </message>
  <message>
   <source>The file {file} is empty.</source>
   <translation>Die Datei {file} ist leer.</translation>
  </message>
  <message>
   <source>The file {file} is {kind} that fits no target of the plan: {stated}.</source>
   <translation>Die Datei {file} ist {kind} und passt zu keinem Ziel des Plans: {stated}.</translation>
  </message>
  <message>
   <source>Compare it with the plan's targets; take it out, or put it in a folder named after its target.</source>
   <translation>Vergleichen Sie sie mit den Zielen des Plans; nehmen Sie sie heraus, oder legen Sie sie in einen Ordner, der nach ihrem Ziel heißt.</translation>
  </message>
  <message>
   <source>The inbox holds a file name that cannot be printed: {file}.</source>
   <translation>Der Eingang enthält einen Dateinamen, der sich nicht drucken lässt: {file}.</translation>
  </message>
  <message>
   <source>Rename the file with letters, digits, dots, hyphens and underscores.</source>
   <translation>Benennen Sie die Datei mit Buchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen um.</translation>
  </message>
  <message>
   <source>The file {file} has {size} bytes; nothing that a cloud hands over is larger than {limit}.</source>
   <translation>Die Datei {file} hat {size} Bytes; nichts, was eine Cloud übergibt, ist größer als {limit}.</translation>
  </message>
  <message>
   <source>Take it out of the inbox and look at what it is.</source>
   <translation>Nehmen Sie sie aus dem Eingang, und sehen Sie nach, was sie ist.</translation>
  </message>
  <message>
   <source>Target {target}: {field} is '{value}', but {why}.</source>
   <translation>Ziel {target}: {field} ist „{value}“, aber {why}.</translation>
  </message>
  <message>
   <source>Correct {field} in the plan.</source>
   <translation>Berichtigen Sie {field} im Plan.</translation>
  </message>
  <message>
   <source>Target {target}: the import token is {why}; AWS imports only with the token of the same request.</source>
   <translation>Ziel {target}: Das Import-Token ist {why}; AWS importiert nur mit dem Token derselben Anforderung.</translation>
  </message>
  <message>
   <source>The file {file} has the field '{field}' twice; programs disagree on which one counts.</source>
   <translation>Die Datei {file} hat das Feld „{field}“ zweimal; Programme sind sich uneins, welches zählt.</translation>
  </message>
  <message>
   <source>The file {file} is not well-formed JSON: {why}.</source>
   <translation>Die Datei {file} ist kein wohlgeformtes JSON: {why}.</translation>
  </message>
  <message>
   <source>It was cut or edited on the way. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Sie wurde unterwegs gekürzt oder verändert. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>The wrapping key of {target} is good for {minutes} more minutes; at least {needed} are needed.</source>
   <translation>Der Umhüllungsschlüssel von {target} gilt noch {minutes} Minuten; mindestens {needed} sind nötig.</translation>
  </message>
  <message>
   <source>Have a new one fetched and put into the inbox, or defer this target as a deviation.</source>
   <translation>Lassen Sie einen neuen holen und in den Eingang legen, oder stellen Sie dieses Ziel als Abweichung zurück.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key's public exponent is not 65537; no cloud makes such keys.</source>
   <translation>Ziel {target}: Der öffentliche Exponent des Umhüllungsschlüssels ist nicht 65537; keine Cloud macht solche Schlüssel.</translation>
  </message>
  <message>
   <source>Do not use this key; find out who made it. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Verwenden Sie diesen Schlüssel nicht; finden Sie heraus, wer ihn gemacht hat. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>The wrapping key of {target} was neither compared with a copy from another channel nor accepted without.</source>
   <translation>Der Umhüllungsschlüssel von {target} wurde weder mit einer Kopie von anderem Weg verglichen noch ohne sie angenommen.</translation>
  </message>
  <message>
   <source>Bring the fingerprint by another channel and try again, or defer this target as a deviation.</source>
   <translation>Bringen Sie den Fingerabdruck auf einem anderen Weg, und versuchen Sie es noch einmal, oder stellen Sie dieses Ziel als Abweichung zurück.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key may be used for '{stated}', but only 'import' alone is right.</source>
   <translation>Ziel {target}: Der Umhüllungsschlüssel darf für „{stated}“ verwendet werden, richtig ist aber allein „import“.</translation>
  </message>
  <message>
   <source>Ask for a key exchange key made with `--ops import` and nothing else.</source>
   <translation>Verlangen Sie einen Austauschschlüssel, der mit `--ops import` und sonst nichts erzeugt wurde.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key has {bits} bits, but {wanted} are wanted.</source>
   <translation>Ziel {target}: Der Umhüllungsschlüssel hat {bits} Bit, verlangt sind {wanted}.</translation>
  </message>
  <message>
   <source>Ask the cloud's operator to request the size that the plan names, or correct the plan.</source>
   <translation>Bitten Sie den Betreiber der Cloud, die Größe anzufordern, die der Plan nennt, oder berichtigen Sie den Plan.</translation>
  </message>
  <message>
   <source>Target {target}: the key identifier {stated} has no version, so it does not say which key it is.</source>
   <translation>Ziel {target}: Die Schlüsselkennung {stated} hat keine Version und sagt darum nicht, welcher Schlüssel es ist.</translation>
  </message>
  <message>
   <source>Use the full identifier that `az keyvault key show --query key.kid` prints.</source>
   <translation>Nehmen Sie die volle Kennung, die `az keyvault key show --query key.kid` ausgibt.</translation>
  </message>
  <message>
   <source>Target {target}: there is no wrapping key for {cloud} among {files}.</source>
   <translation>Ziel {target}: Unter {files} ist kein Umhüllungsschlüssel für {cloud}.</translation>
  </message>
  <message>
   <source>Put {wanted} in the inbox.</source>
   <translation>Legen Sie {wanted} in den Eingang.</translation>
  </message>
  <message>
   <source>The file {file} does not hold a readable public key: {why}.</source>
   <translation>Die Datei {file} enthält keinen lesbaren öffentlichen Schlüssel: {why}.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over says {stated}; the cloud imports only while it is {planned}.</source>
   <translation>Ziel {target}: Die Übergabe sagt {stated}; die Cloud importiert nur, solange es {planned} ist.</translation>
  </message>
  <message>
   <source>The file {file} holds a public key that is not RSA.</source>
   <translation>Die Datei {file} enthält einen öffentlichen Schlüssel, der kein RSA-Schlüssel ist.</translation>
  </message>
  <message>
   <source>The import methods of this program wrap to RSA keys. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Die Importverfahren dieses Programms umhüllen mit RSA-Schlüsseln. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>Nothing came in for {target}; wanted is {wanted}.</source>
   <translation>Für {target} ist nichts eingegangen; verlangt ist {wanted}.</translation>
  </message>
  <message>
   <source>Put the files into {place}, then let the step run again; or defer the target as a deviation.</source>
   <translation>Legen Sie die Dateien nach {place}, und lassen Sie dann den Schritt noch einmal laufen; oder stellen Sie das Ziel als Abweichung zurück.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over is for {stated}, but the plan says {planned}.</source>
   <translation>Ziel {target}: Die Übergabe ist für {stated}, aber der Plan sagt {planned}.</translation>
  </message>
  <message>
   <source>Check the two names. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Vergleichen Sie die beiden Namen. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over says the method {stated}, but the plan says {planned}.</source>
   <translation>Ziel {target}: Die Übergabe nennt das Verfahren {stated}, aber der Plan sagt {planned}.</translation>
  </message>
  <message>
   <source>A blob made by another method would be refused by the cloud. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Was nach einem anderen Verfahren gemacht ist, würde die Cloud ablehnen. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over says protection {stated}, but the plan needs {planned}.</source>
   <translation>Ziel {target}: Die Übergabe nennt den Schutz {stated}, aber der Plan braucht {planned}.</translation>
  </message>
  <message>
   <source>The file {file} holds a private key. A cloud hands over public keys only.</source>
   <translation>Die Datei {file} enthält einen privaten Schlüssel. Eine Cloud übergibt nur öffentliche.</translation>
  </message>
  <message>
   <source>Take the file out of the room, find out where it came from, and treat that key as exposed. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Bringen Sie die Datei aus dem Raum, finden Sie heraus, woher sie kam, und behandeln Sie diesen Schlüssel als preisgegeben. Bitten Sie den Betreiber der Cloud um eine neue Übergabe nach dem Anforderungsblatt.</translation>
  </message>
  <message>
   <source>Target {target} is in {region}, but the plan lets key {key} go to {allowed} only.</source>
   <translation>Das Ziel {target} liegt in {region}, aber der Plan lässt den Schlüssel {key} nur nach {allowed} gehen.</translation>
  </message>
  <message>
   <source>Correct the target's region or the key's regions in the plan; it must be reviewed again.</source>
   <translation>Berichtigen Sie im Plan die Region des Ziels oder die Regionen des Schlüssels; er muss neu durchgesehen werden.</translation>
  </message>
  <message>
   <source>Target {target}: {files} are each {kind}, and there must be one only.</source>
   <translation>Ziel {target}: {files} sind je {kind}, und es darf nur eines geben.</translation>
  </message>
  <message>
   <source>Leave only the file that belongs to this ceremony's wrapping key in the inbox.</source>
   <translation>Lassen Sie nur die Datei im Eingang, die zum Umhüllungsschlüssel dieser Zeremonie gehört.</translation>
  </message>
  <message>
   <source>Target {target}: {files} hold different wrapping keys, and there must be exactly one.</source>
   <translation>Ziel {target}: {files} enthalten verschiedene Umhüllungsschlüssel, und es muss genau einer sein.</translation>
  </message>
  <message>
   <source>Find out which one belongs to this ceremony, and leave only that one in the inbox.</source>
   <translation>Finden Sie heraus, welcher zu dieser Zeremonie gehört, und lassen Sie nur den im Eingang.</translation>
  </message>
  <message>
   <source>The file {file} holds more than one public key in exact form: {why}.</source>
   <translation>Die Datei {file} enthält mehr als einen öffentlichen Schlüssel in genauer Form: {why}.</translation>
  </message>
  <message>
   <source>The inbox has the folder {folder}, but no target of the plan has that id.</source>
   <translation>Im Eingang liegt der Ordner {folder}, aber kein Ziel des Plans hat diese Kennung.</translation>
  </message>
  <message>
   <source>Name the folder after one of: {targets}.</source>
   <translation>Benennen Sie den Ordner nach einem von: {targets}.</translation>
  </message>
  <message>
   <source>Target {target}: {field} is {value}, which does not fit a key {algorithm} for {usage}.</source>
   <translation>Ziel {target}: {field} ist {value}; das passt nicht zu einem Schlüssel {algorithm} für {usage}.</translation>
  </message>
  <message>
   <source>Choose one of: {fitting}.</source>
   <translation>Wählen Sie eines von: {fitting}.</translation>
  </message>
  <message>
   <source>The terminal is gone.</source>
   <translation>Das Terminal ist nicht mehr da.</translation>
  </message>
  <message>
   <source>Start again with the same folder: the ceremony goes on where it was.</source>
   <translation>Starten Sie mit demselben Ordner noch einmal: Die Zeremonie geht dort weiter, wo sie war.</translation>
  </message>
  <message>
   <source>Trying the routes needs the token's PIN, and there is no terminal to type it at.</source>
   <translation>Um die Wege zu probieren, ist die PIN des Tokens nötig, und es gibt kein Terminal, an dem man sie tippen könnte.</translation>
  </message>
  <message>
   <source>Run this at a terminal. Only `ceremony check` without --binding asks for no PIN.</source>
   <translation>Führen Sie das an einem Terminal aus. Nur `ceremony check` ohne --binding fragt nach keiner PIN.</translation>
  </message>
  <message>
   <source>People answer at a terminal, and there is none.</source>
   <translation>Personen antworten an einem Terminal, und hier ist keines.</translation>
  </message>
  <message>
   <source>Run this at a terminal; scripted people answer in a drill (`run` with --drill-auto, `recover` with --share).</source>
   <translation>Starten Sie dies an einem Terminal; in einer Übung antworten Personen nach Drehbuch (`run` mit --drill-auto, `recover` mit --share).</translation>
  </message>
  <message>
   <source>The terminal is locked, and too many wrong codes were given for {count} people to open it.</source>
   <translation>Das Terminal ist gesperrt, und es wurden zu viele falsche Codes eingegeben, als dass {count} Personen es noch öffnen könnten.</translation>
  </message>
  <message>
   <source>Start again with the same folder: people enrol new codes, and the ceremony goes on where it was.</source>
   <translation>Starten Sie mit demselben Ordner neu: Die Beteiligten wählen neue Codes, und die Zeremonie geht dort weiter, wo sie war.</translation>
  </message>
  <message>
   <source>This token has serial {found}; the ceremony was begun with {expected}.</source>
   <translation>Dieses Token hat die Seriennummer {found}; die Zeremonie begann mit {expected}.</translation>
  </message>
  <message>
   <source>Plug the token that the ceremony was begun with.</source>
   <translation>Stecken Sie das Token ein, mit dem die Zeremonie begann.</translation>
  </message>
  <message>
   <source>The token made a key whose {attribute} reads {actual} instead of {requested}; the key was destroyed.</source>
   <translation>Das Token erzeugte einen Schlüssel, bei dem {attribute} den Wert {actual} statt {requested} hat; der Schlüssel wurde vernichtet.</translation>
  </message>
  <message>
   <source>Do not use this token or firmware for the ceremony; ask its vendor.</source>
   <translation>Verwenden Sie dieses Token oder diese Firmware nicht für die Zeremonie; fragen Sie den Hersteller.</translation>
  </message>
  <message>
   <source>The token went away in the middle of “{operation}”. Nothing else is lost: codes and shares stay good.</source>
   <translation>Das Token verschwand mitten in „{operation}“. Sonst ist nichts verloren: Codes und Anteile bleiben gültig.</translation>
  </message>
  <message>
   <source>Plug the same token in again; it is found by its serial number, and the ceremony goes on where it was.</source>
   <translation>Stecken Sie dasselbe Token wieder ein; es wird an seiner Seriennummer erkannt, und die Zeremonie geht weiter, wo sie war.</translation>
  </message>
  <message>
   <source>The token's answer to {call} was {error}.</source>
   <translation>Die Antwort des Tokens auf {call} war {error}.</translation>
  </message>
  <message>
   <source>Look the error up in the vendor's manual; nothing else was changed.</source>
   <translation>Schlagen Sie den Fehler im Handbuch des Herstellers nach; sonst wurde nichts verändert.</translation>
  </message>
  <message>
   <source>The token or its module is not what it was when it was opened ({difference}), and nobody accepted that.</source>
   <translation>Das Token oder sein Modul ist nicht mehr, was es beim Öffnen war ({difference}), und niemand nahm das hin.</translation>
  </message>
  <message>
   <source>Find out who changed it; accept it with a reason, or stop: what was rehearsed may hold no longer.</source>
   <translation>Finden Sie heraus, wer es geändert hat; nehmen Sie es mit einer Begründung hin, oder brechen Sie ab: Was geprobt wurde, gilt vielleicht nicht mehr.</translation>
  </message>
  <message>
   <source>The token gave a check value of zeros only for the key with id {key_id}.</source>
   <translation>Das Token gab für den Schlüssel mit der Kennung {key_id} einen Prüfwert nur aus Nullen.</translation>
  </message>
  <message>
   <source>Do not use this key; ask the token's vendor.</source>
   <translation>Verwenden Sie diesen Schlüssel nicht; fragen Sie den Hersteller des Tokens.</translation>
  </message>
  <message>
   <source>The evidence of the device is not as it should be, and nobody accepted that: {problem}.</source>
   <translation>Die Belege des Geräts sind nicht, wie sie sein sollen, und niemand hat das angenommen: {problem}.</translation>
  </message>
  <message>
   <source>Bring what is missing into the folder “evidence” and let this step run again, or accept it.</source>
   <translation>Bringen Sie das Fehlende in den Ordner „evidence“ und lassen Sie diesen Schritt noch einmal laufen, oder nehmen Sie es an.</translation>
  </message>
  <message>
   <source>More came as evidence of the device than is taken: {found}.</source>
   <translation>Als Beleg des Geräts kam mehr, als genommen wird: {found}.</translation>
  </message>
  <message>
   <source>Leave in the folder “evidence” the attestations, the certificates above them and one log; run this again.</source>
   <translation>Lassen Sie im Ordner „evidence“ die Bescheinigungen, die Zertifikate darüber und ein Protokoll; wiederholen Sie dies.</translation>
  </message>
  <message>
   <source>The folder {folder} already holds a token.</source>
   <translation>Der Ordner {folder} enthält schon ein Token.</translation>
  </message>
  <message>
   <source>Name a new folder; an existing token is never overwritten.</source>
   <translation>Nennen Sie einen neuen Ordner; ein vorhandenes Token wird nie überschrieben.</translation>
  </message>
  <message>
   <source>The token went away during {call}: {error}. What that call did is unknown.</source>
   <translation>Das Token verschwand während {call}: {error}. Was dieser Aufruf getan hat, ist unbekannt.</translation>
  </message>
  <message>
   <source>Plug it in again and reconnect; the program then looks at what is in the token.</source>
   <translation>Stecken Sie es wieder ein, und verbinden Sie neu; das Programm sieht dann nach, was im Token ist.</translation>
  </message>
  <message>
   <source>The binding says that a quorum opens this token: nobody knows its PIN, and nothing says who has its pieces.</source>
   <translation>Die Bindung sagt, dass ein Quorum dieses Token öffnet: niemand kennt seine PIN, und nichts sagt, wer ihre Teilstücke hat.</translation>
  </message>
  <message>
   <source>Name a plan whose [token.pins] says who holds them and has work = "open". Before its PINs are made, name the plan that makes them: somebody knows the transport PIN then.</source>
   <translation>Nennen Sie einen Plan, dessen [token.pins] sagt, wer sie hält, und der work = "open" hat. Bevor die PINs gemacht sind, nennen Sie den Plan, der sie macht: dann kennt jemand die Transport-PIN.</translation>
  </message>
  <message>
   <source>The token already holds an object with id {key_id}.</source>
   <translation>Das Token enthält schon ein Objekt mit der Kennung {key_id}.</translation>
  </message>
  <message>
   <source>Draw a new id; destroy nothing before the inventory is understood.</source>
   <translation>Ziehen Sie eine neue Kennung; vernichten Sie nichts, bevor der Inhalt verstanden ist.</translation>
  </message>
  <message>
   <source>The token does not hold what the journal says: {difference}.</source>
   <translation>Das Token enthält nicht, was das Journal sagt: {difference}.</translation>
  </message>
  <message>
   <source>Record a deviation with what people know about it, and let two people accept or destroy it.</source>
   <translation>Halten Sie als Abweichung fest, was man darüber weiß, und lassen Sie zwei Personen es annehmen oder vernichten.</translation>
  </message>
  <message>
   <source>The key with id {key_id} is not what was asked for ({algorithm}): {why}.</source>
   <translation>Der Schlüssel mit der Kennung {key_id} ist nicht, was verlangt war ({algorithm}): {why}.</translation>
  </message>
  <message>
   <source>Compare the token's inventory with the record.</source>
   <translation>Vergleichen Sie den Inhalt des Tokens mit der Aufzeichnung.</translation>
  </message>
  <message>
   <source>The token holds {count} keys with id {key_id}.</source>
   <translation>Das Token enthält {count} Schlüssel mit der Kennung {key_id}.</translation>
  </message>
  <message>
   <source>Two people decide from the inventory which one is kept.</source>
   <translation>Zwei Personen entscheiden nach dem Inhalt, welcher bleibt.</translation>
  </message>
  <message>
   <source>There is no key with id {key_id} in the token.</source>
   <translation>Im Token ist kein Schlüssel mit der Kennung {key_id}.</translation>
  </message>
  <message>
   <source>Compare the token's serial number and inventory with the record.</source>
   <translation>Vergleichen Sie Seriennummer und Inhalt des Tokens mit der Aufzeichnung.</translation>
  </message>
  <message>
   <source>{key} did not do what it is for after its lock: {method}.</source>
   <translation>{key} tat nach der Sperre nicht, wofür der Schlüssel da ist: {method}.</translation>
  </message>
  <message>
   <source>Let this step run again; if it fails again, void the key as a deviation.</source>
   <translation>Lassen Sie diesen Schritt noch einmal laufen; scheitert er wieder, verwerfen Sie den Schlüssel als Abweichung.</translation>
  </message>
  <message>
   <source>Token {label} (serial {serial}) has this label and both its PINs already, and may hold keys.</source>
   <translation>Token {label} (Seriennummer {serial}) hat diesen Namen und beide PINs schon und kann Schlüssel enthalten.</translation>
  </message>
  <message>
   <source>Unplug it and plug in the blank one. This program wipes none: if there is no other, stop.</source>
   <translation>Ziehen Sie es ab und stecken Sie das leere ein. Dieses Programm löscht keines: Gibt es kein anderes, brechen Sie ab.</translation>
  </message>
  <message>
   <source>The token says that one more wrong {pin} PIN locks it.</source>
   <translation>Das Token sagt, dass eine weitere falsche PIN „{pin}“ es sperrt.</translation>
  </message>
  <message>
   <source>At an opening of the token two people are asked whether the last try may be made; for anything else have the tries restored first.</source>
   <translation>Beim Öffnen des Tokens werden zwei Personen gefragt, ob der letzte Versuch gemacht werden darf; für alles andere lassen Sie zuerst die Versuche wiederherstellen.</translation>
  </message>
  <message>
   <source>The token has one try left for its user PIN, and it was not consented to.</source>
   <translation>Dem Token bleibt ein Versuch für seine Benutzer-PIN, und ihm wurde nicht zugestimmt.</translation>
  </message>
  <message>
   <source>Have the security officer or the vendor's tool restore the tries, or stop.</source>
   <translation>Lassen Sie die Versuche durch den Security Officer oder das Werkzeug des Herstellers zurücksetzen, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>The token does not keep {key} from being wrapped again, and nobody accepted that.</source>
   <translation>Das Token verhindert nicht, dass {key} noch einmal umhüllt wird, und niemand hat das hingenommen.</translation>
  </message>
  <message>
   <source>Accept it with a reason, or void the key as a deviation: it is destroyed in the token.</source>
   <translation>Nehmen Sie es mit einem Grund hin, oder verwerfen Sie den Schlüssel als Abweichung: Er wird im Token vernichtet.</translation>
  </message>
  <message>
   <source>The PKCS#11 module {module} did not start: {error}.</source>
   <translation>Das PKCS#11-Modul {module} startete nicht: {error}.</translation>
  </message>
  <message>
   <source>Check the module's configuration, its service and its cable, then start again.</source>
   <translation>Prüfen Sie Konfiguration, Dienst und Kabel des Moduls, und starten Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>No backup key is loaded in the token.</source>
   <translation>Im Token ist kein Sicherungsschlüssel geladen.</translation>
  </message>
  <message>
   <source>Load the backup key first.</source>
   <translation>Laden Sie zuerst den Sicherungsschlüssel.</translation>
  </message>
  <message>
   <source>There is no PKCS#11 module at {module}.</source>
   <translation>Unter {module} ist kein PKCS#11-Modul.</translation>
  </message>
  <message>
   <source>Install the vendor's module, or correct its path in the binding.</source>
   <translation>Installieren Sie das Modul des Herstellers, oder berichtigen Sie seinen Pfad in der Bindung.</translation>
  </message>
  <message>
   <source>The binding says that this token takes its PIN at the device; the token says that it does not.</source>
   <translation>Die Bindung sagt, dass dieses Token seine PIN am Gerät nimmt; das Token sagt, dass es das nicht tut.</translation>
  </message>
  <message>
   <source>Correct `opening` in the binding, or connect the device's own pad and start its service.</source>
   <translation>Berichtigen Sie `opening` in der Bindung, oder schließen Sie das Tastenfeld des Geräts an und starten Sie seinen Dienst.</translation>
  </message>
  <message>
   <source>The token cannot keep the ceremony's record: {error}.</source>
   <translation>Das Token kann die Aufzeichnung der Zeremonie nicht behalten: {error}.</translation>
  </message>
  <message>
   <source>Go on with the head on paper alone; the transcript says so.</source>
   <translation>Machen Sie allein mit dem Kopfwert auf Papier weiter; das Protokoll sagt es.</translation>
  </message>
  <message>
   <source>SoftHSM 2, the software token for drills, is not installed.</source>
   <translation>SoftHSM 2, das Software-Token für Übungen, ist nicht installiert.</translation>
  </message>
  <message>
   <source>Install the Debian package softhsm2 (apt install softhsm2).</source>
   <translation>Installieren Sie das Debian-Paket softhsm2 (apt install softhsm2).</translation>
  </message>
  <message>
   <source>The plan does not allow this token: {why}.</source>
   <translation>Der Plan erlaubt dieses Token nicht: {why}.</translation>
  </message>
  <message>
   <source>Plug the token that the plan names, or have the plan changed and approved anew.</source>
   <translation>Stecken Sie das Token ein, das der Plan nennt, oder lassen Sie den Plan ändern und neu genehmigen.</translation>
  </message>
  <message>
   <source>Token {label} (serial {serial}) is not blank; {objects} objects show without its PIN, and others may not.</source>
   <translation>Token {label} (Seriennummer {serial}) ist nicht leer; {objects} Objekte sind ohne seine PIN zu sehen, andere vielleicht nicht.</translation>
  </message>
  <message>
   <source>Take a blank token. This program wipes none: its maker's tool does, once everybody knows what is lost.</source>
   <translation>Nehmen Sie ein leeres Token. Dieses Programm löscht keines: Das tut das Werkzeug des Herstellers, wenn alle wissen, was verloren geht.</translation>
  </message>
  <message>
   <source>No token with serial {serial} and label {label} is present; present are: {present}.</source>
   <translation>Kein Token mit Seriennummer {serial} und Bezeichnung {label} ist da; da sind: {present}.</translation>
  </message>
  <message>
   <source>Plug in the token that the binding names, or correct the binding.</source>
   <translation>Stecken Sie das Token ein, das die Bindung nennt, oder berichtigen Sie die Bindung.</translation>
  </message>
  <message>
   <source>The token is not logged in ({call}).</source>
   <translation>Am Token ist niemand angemeldet ({call}).</translation>
  </message>
  <message>
   <source>Log in to the token first.</source>
   <translation>Melden Sie sich zuerst am Token an.</translation>
  </message>
  <message>
   <source>The token is not open.</source>
   <translation>Das Token ist nicht offen.</translation>
  </message>
  <message>
   <source>Let the step that opens the token run again.</source>
   <translation>Lassen Sie den Schritt, der das Token öffnet, noch einmal laufen.</translation>
  </message>
  <message>
   <source>This token has serial {found}; the one that was initialised here has {expected}.</source>
   <translation>Dieses Token hat die Seriennummer {found}; das hier eingerichtete hat {expected}.</translation>
  </message>
  <message>
   <source>Plug the token that was initialised, and no other of that label.</source>
   <translation>Stecken Sie das eingerichtete Token ein und kein anderes dieses Namens.</translation>
  </message>
  <message>
   <source>The token's security officer's PIN cannot be used: {error}.</source>
   <translation>Die PIN des Security Officers des Tokens ist nicht verwendbar: {error}.</translation>
  </message>
  <message>
   <source>Only a reset by the vendor's procedure helps, which destroys every key in the token.</source>
   <translation>Nur ein Zurücksetzen nach dem Verfahren des Herstellers hilft; es vernichtet jeden Schlüssel im Token.</translation>
  </message>
  <message>
   <source>The token refused the PIN: {error}.{warning}</source>
   <translation>Das Token hat die PIN abgelehnt: {error}.{warning}</translation>
  </message>
  <message>
   <source>Enter the PIN again; most tokens lock after a few wrong ones.</source>
   <translation>Geben Sie die PIN noch einmal ein; die meisten Tokens sperren sich nach wenigen falschen.</translation>
  </message>
  <message>
   <source>The token's user PIN cannot be used: {error}.</source>
   <translation>Die Benutzer-PIN des Tokens ist nicht brauchbar: {error}.</translation>
  </message>
  <message>
   <source>Have the token's security officer set a new user PIN by the vendor's procedure.</source>
   <translation>Lassen Sie den Security Officer des Tokens nach dem Verfahren des Herstellers eine neue Benutzer-PIN setzen.</translation>
  </message>
  <message>
   <source>The token does not take the new {pin} PIN: {error}. The one before is as it was.</source>
   <translation>Das Token nimmt die neue PIN „{pin}“ nicht: {error}. Die bisherige gilt weiter.</translation>
  </message>
  <message>
   <source>Find out which PINs this token takes; the binding says so as [[pin_rules]] (docs/quorum.md).</source>
   <translation>Finden Sie heraus, welche PINs dieses Token annimmt; die Bindung sagt es als [[pin_rules]] (docs/quorum.md).</translation>
  </message>
  <message>
   <source>The key restored as {key_id} is not the one expected: {why}. It was destroyed.</source>
   <translation>Der als {key_id} wiederhergestellte Schlüssel ist nicht der erwartete: {why}. Er wurde vernichtet.</translation>
  </message>
  <message>
   <source>Check that package and shares belong together.</source>
   <translation>Prüfen Sie, ob Paket und Anteile zusammengehören.</translation>
  </message>
  <message>
   <source>The token process received {count} bytes of {what} instead of {expected}.</source>
   <translation>Der Token-Prozess empfing {count} Bytes von {what} statt {expected}.</translation>
  </message>
  <message>
   <source>Start the step again; if it happens twice, stop the ceremony.</source>
   <translation>Beginnen Sie den Schritt noch einmal; geschieht es zweimal, brechen Sie die Zeremonie ab.</translation>
  </message>
  <message>
   <source>{key}, which is not locked, was to be destroyed and is still in the token.</source>
   <translation>{key} ist nicht gesperrt, sollte vernichtet werden und ist noch im Token.</translation>
  </message>
  <message>
   <source>Let this step run again; if it stays, accept it with a reason, or void the key as a deviation.</source>
   <translation>Lassen Sie diesen Schritt noch einmal laufen; bleibt der Schlüssel, nehmen Sie es mit einem Grund hin, oder verwerfen Sie ihn als Abweichung.</translation>
  </message>
  <message>
   <source>A key of kind {algorithm} cannot be for {usage}.</source>
   <translation>Ein Schlüssel der Art {algorithm} kann nicht für {usage} sein.</translation>
  </message>
  <message>
   <source>Correct the usage in the plan.</source>
   <translation>Berichtigen Sie die Verwendung im Plan.</translation>
  </message>
  <message>
   <source>The token says that its user PIN is locked.</source>
   <translation>Das Token sagt, dass seine Benutzer-PIN gesperrt ist.</translation>
  </message>
  <message>
   <source>Have the security officer set it anew by the vendor's procedure, or stop.</source>
   <translation>Lassen Sie sie vom Security Officer nach dem Verfahren des Herstellers neu setzen, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>The token does not wrap this key with {mechanism}: {error}.</source>
   <translation>Das Token umhüllt diesen Schlüssel nicht mit {mechanism}: {error}.</translation>
  </message>
  <message>
   <source>Take another route that the plan allows.</source>
   <translation>Nehmen Sie einen anderen Weg, den der Plan erlaubt.</translation>
  </message>
  <message>
   <source>The token with serial {serial} is blank: it has neither label nor PIN.</source>
   <translation>Das Token mit der Seriennummer {serial} ist leer: Es hat weder Namen noch PIN.</translation>
  </message>
  <message>
   <source>Initialise it first (ceremony initialise --help); its serial number may be another one afterwards.</source>
   <translation>Richten Sie es zuerst ein (ceremony initialise --help); danach kann seine Seriennummer eine andere sein.</translation>
  </message>
  <message>
   <source>No token with serial {serial} was found. Found: {present}.</source>
   <translation>Es wurde kein Token mit der Seriennummer {serial} gefunden. Gefunden: {present}.</translation>
  </message>
  <message>
   <source>Plug it in, or give its module by --module and its configuration by --config, and look again.</source>
   <translation>Stecken Sie es ein oder nennen Sie sein Modul mit --module und seine Konfiguration mit --config, und sehen Sie erneut nach.</translation>
  </message>
  <message>
   <source>Serial {serial} was found more than once: {places}.</source>
   <translation>Die Seriennummer {serial} wurde mehr als einmal gefunden: {places}.</translation>
  </message>
  <message>
   <source>Name the token's label as well (--label), or the module that is to be used (--module PATH --only).</source>
   <translation>Nennen Sie auch die Bezeichnung des Tokens (--label) oder das Modul, das benutzt werden soll (--module PFAD --only).</translation>
  </message>
  <message>
   <source>The token's label or serial number cannot stand in a binding: it is empty or holds control characters.</source>
   <translation>Name oder Seriennummer des Tokens kann nicht in einer Bindung stehen: leer oder mit Steuerzeichen.</translation>
  </message>
  <message>
   <source>Give the token a label of plain text by its maker's procedure.</source>
   <translation>Geben Sie dem Token nach dem Verfahren des Herstellers einen Namen aus einfachem Text.</translation>
  </message>
  <message>
   <source>The trusted key of {what} is still in the token, so that keys could be wrapped under it again.</source>
   <translation>Der vertrauenswürdige Schlüssel von {what} ist noch im Token, sodass wieder Schlüssel unter ihm umhüllt werden könnten.</translation>
  </message>
  <message>
   <source>Let this step run again; if it stays, record it as a deviation and ask the token's vendor.</source>
   <translation>Lassen Sie diesen Schritt erneut laufen; bleibt er, halten Sie das als Abweichung fest und fragen Sie den Hersteller des Tokens.</translation>
  </message>
  <message>
   <source>This token cannot hold {keys} to trusted wrapping keys ({why}), and nobody let them be born without.</source>
   <translation>Dieses Token kann {keys} nicht an vertrauenswürdige Umhüllungsschlüssel binden ({why}), und niemand ließ sie ohne das entstehen.</translation>
  </message>
  <message>
   <source>Use another token, void these keys as a deviation, or stop.</source>
   <translation>Nehmen Sie ein anderes Token, verwerfen Sie diese Schlüssel als Abweichung, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>All parts were read, but together they do not have the checksum that each of them names.</source>
   <translation>Alle Teile wurden gelesen, aber zusammen haben sie nicht die Prüfsumme, die jedes von ihnen nennt.</translation>
  </message>
  <message>
   <source>Start the reading again; if it happens again, have the sender make the codes anew.</source>
   <translation>Beginnen Sie das Lesen von vorn; geschieht es wieder, lassen Sie die Codes neu erzeugen.</translation>
  </message>
  <message>
   <source>Two codes of this file contradict each other, so one of them was misread or changed.</source>
   <translation>Zwei Codes dieser Datei widersprechen sich; einer von ihnen wurde also falsch gelesen oder verändert.</translation>
  </message>
  <message>
   <source>One code was read with errors: its letters do not fit its checksum.</source>
   <translation>Ein Code wurde fehlerhaft gelesen: seine Buchstaben passen nicht zu seiner Prüfsumme.</translation>
  </message>
  <message>
   <source>Hold the camera still and closer and go on; if it stays so, have the codes shown slower and larger.</source>
   <translation>Halten Sie die Kamera ruhig und näher und fahren Sie fort; bleibt es dabei, lassen Sie die Codes langsamer und größer zeigen.</translation>
  </message>
  <message>
   <source>The file has no content.</source>
   <translation>Die Datei hat keinen Inhalt.</translation>
  </message>
  <message>
   <source>What came does not have the SHA-256 that it names.</source>
   <translation>Was ankam, hat nicht das SHA-256, das es nennt.</translation>
  </message>
  <message>
   <source>Have the sender make the codes anew; if it happens again, take a stick and tell the auditor.</source>
   <translation>Lassen Sie die Codes neu erzeugen; geschieht es wieder, nehmen Sie einen Stick und sagen Sie es dem Prüfer.</translation>
  </message>
  <message>
   <source>The file says that it has {named} bytes, but {found} came.</source>
   <translation>Die Datei nennt {named} Bytes, aber {found} kamen an.</translation>
  </message>
  <message>
   <source>Have the sender make the codes anew; if it happens again, take a stick.</source>
   <translation>Lassen Sie die Codes neu erzeugen; geschieht es wieder, nehmen Sie einen Stick.</translation>
  </message>
  <message>
   <source>The file name {name} cannot travel in codes.</source>
   <translation>Der Dateiname {name} kann nicht in Codes reisen.</translation>
  </message>
  <message>
   <source>Use 1 to 64 letters, digits, dots, hyphens and underscores, with no dot or hyphen in front and no dot at the end.</source>
   <translation>Nehmen Sie 1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, ohne Punkt oder Bindestrich am Anfang und ohne Punkt am Ende.</translation>
  </message>
  <message>
   <source>The file has more than {limit} bytes, the most that travels in codes.</source>
   <translation>Die Datei hat mehr als {limit} Bytes; mehr reist nicht in Codes.</translation>
  </message>
  <message>
   <source>Take a stick for this file, and show only its SHA-256 as a code.</source>
   <translation>Nehmen Sie für diese Datei einen Stick, und zeigen Sie nur ihr SHA-256 als Code.</translation>
  </message>
  <message>
   <source>The file was packed in form {version}; this program reads form {known}.</source>
   <translation>Die Datei wurde in der Form {version} gepackt; dieses Programm liest die Form {known}.</translation>
  </message>
  <message>
   <source>Read it with the release of the program that packed it.</source>
   <translation>Lesen Sie sie mit der Ausgabe des Programms, die sie gepackt hat.</translation>
  </message>
  <message>
   <source>This code is readable, but it carries no file of a ceremony.</source>
   <translation>Dieser Code ist lesbar, trägt aber keine Datei einer Zeremonie.</translation>
  </message>
  <message>
   <source>Show only the codes of one file to the camera; cover or take away any other.</source>
   <translation>Zeigen Sie der Kamera nur die Codes einer Datei; decken Sie jeden anderen ab oder nehmen Sie ihn weg.</translation>
  </message>
  <message>
   <source>This code belongs to another program: its type is {type}, not {expected}.</source>
   <translation>Dieser Code gehört zu einem anderen Programm: seine Art ist {type}, nicht {expected}.</translation>
  </message>
  <message>
   <source>Show the codes that this program made; the other ones are not for a ceremony.</source>
   <translation>Zeigen Sie die Codes, die dieses Programm gemacht hat; die anderen sind nicht für eine Zeremonie.</translation>
  </message>
  <message>
   <source>The file is not whole: {held} of {needed} parts are there.</source>
   <translation>Die Datei ist nicht vollständig: {held} von {needed} Teilen sind da.</translation>
  </message>
  <message>
   <source>Show more codes of the same file, or take sharper pictures of those that are missing.</source>
   <translation>Zeigen Sie weitere Codes derselben Datei, oder nehmen Sie schärfere Bilder der fehlenden auf.</translation>
  </message>
  <message>
   <source>One code was read without errors, but it is not built as the codes of this program are.</source>
   <translation>Ein Code wurde fehlerfrei gelesen, ist aber nicht so gebaut wie die Codes dieses Programms.</translation>
  </message>
  <message>
   <source>Make the codes anew with this program; if it happens again, take a stick.</source>
   <translation>Erzeugen Sie die Codes mit diesem Programm neu; geschieht es wieder, nehmen Sie einen Stick.</translation>
  </message>
  <message>
   <source>This code belongs to another file than the one that is being read.</source>
   <translation>Dieser Code gehört zu einer anderen Datei als der, die gerade gelesen wird.</translation>
  </message>
  <message>
   <source>Show one file at a time; to change over to the other file, start the reading again.</source>
   <translation>Zeigen Sie eine Datei nach der anderen; um zur anderen zu wechseln, beginnen Sie das Lesen von vorn.</translation>
  </message>
  <message>
   <source>No code of a file was found.</source>
   <translation>Es wurde kein Code einer Datei gefunden.</translation>
  </message>
  <message>
   <source>Check that these are the right pictures, that the codes are sharp, and that their white edge is seen.</source>
   <translation>Prüfen Sie, ob es die richtigen Bilder sind, ob die Codes scharf sind und ob ihr weißer Rand zu sehen ist.</translation>
  </message>
  <message>
   <source>This code announces {announced} bytes; at most {limit} are taken in by codes.</source>
   <translation>Dieser Code kündigt {announced} Bytes an; höchstens {limit} werden aus Codes angenommen.</translation>
  </message>
  <message>
   <source>Bring the file on a stick.</source>
   <translation>Bringen Sie die Datei auf einem Stick.</translation>
  </message>
  <message>
   <source>This code announces {announced} parts; at most {limit} are gathered.</source>
   <translation>Dieser Code kündigt {announced} Teile an; höchstens {limit} werden gesammelt.</translation>
  </message>
  <message>
   <source>Have the sender show larger parts, or bring the file on a stick.</source>
   <translation>Lassen Sie größere Teile zeigen, oder bringen Sie die Datei auf einem Stick.</translation>
  </message>
  <message>
   <source>This file would need {fragments} different codes; at most {limit} are shown.</source>
   <translation>Diese Datei bräuchte {fragments} verschiedene Codes; höchstens {limit} werden gezeigt.</translation>
  </message>
  <message>
   <source>The window is gone.</source>
   <translation>Das Fenster ist nicht mehr da.</translation>
  </message>
  <message>
   <source>The wrapped key is not as it must be: {why}.</source>
   <translation>Der umhüllte Schlüssel ist nicht, wie er sein muss: {why}.</translation>
  </message>
  <message>
   <source>Do not hand this blob out; take another route that the plan allows.</source>
   <translation>Geben Sie ihn nicht heraus; nehmen Sie einen anderen Weg, den der Plan erlaubt.</translation>
  </message>
  <message>
   <source>The wrapping key has {bits} bits instead of {expected}.</source>
   <translation>Der Umhüllungsschlüssel hat {bits} Bit statt {expected}.</translation>
  </message>
  <message>
   <source>Receive the wrapping key that the plan names.</source>
   <translation>Empfangen Sie den Umhüllungsschlüssel, den der Plan nennt.</translation>
  </message>
  <message>
   <source>No route that the plan allows passes for {key} to {target}: {tried}.</source>
   <translation>Kein vom Plan erlaubter Weg gelingt für {key} nach {target}: {tried}.</translation>
  </message>
  <message>
   <source>Use another token, or have the plan changed and approved anew; or void this key as a deviation.</source>
   <translation>Nehmen Sie ein anderes Token, oder lassen Sie den Plan ändern und neu genehmigen; oder verwerfen Sie diesen Schlüssel als Abweichung.</translation>
  </message>
  <message>
   <source>The token wraps this key to no transport key: {why}.</source>
   <translation>Das Token umhüllt diesen Schlüssel mit keinem Transportschlüssel: {why}.</translation>
  </message>
  <message>
   <source>Take another backup route that the plan allows.</source>
   <translation>Nehmen Sie einen anderen Sicherungsweg, den der Plan erlaubt.</translation>
  </message>
  <message>
   <source>This package does not open with this backup key: {why}.</source>
   <translation>Dieses Paket öffnet sich nicht mit diesem Sicherungsschlüssel: {why}.</translation>
  </message>
  <message>
   <source>Check that package and shares belong to the same set and that the file is unchanged.</source>
   <translation>Prüfen Sie, ob Paket und Anteile zum selben Satz gehören und die Datei unverändert ist.</translation>
  </message>
  <message>
   <source>Nobody consented to the {route} route for {key} to {target}.</source>
   <translation>Niemand hat für {key} nach {target} in den Weg {route} eingewilligt.</translation>
  </message>
  <message>
   <source>Consent with a reason, defer the target or void the key as a deviation, or stop.</source>
   <translation>Willigen Sie mit einem Grund ein, stellen Sie das Ziel zurück, oder verwerfen Sie den Schlüssel als Abweichung, oder brechen Sie ab.</translation>
  </message>
  <message>
   <source>The route {route} does not make {what}.</source>
   <translation>Der Weg {route} liefert {what} nicht.</translation>
  </message>
  <message>
   <source>Take the route that the rehearsal chose.</source>
   <translation>Nehmen Sie den Weg, den die Probe gewählt hat.</translation>
  </message>
  <message>
   <source>{count} throwaway keys of a rehearsal are still in the token.</source>
   <translation>{count} Wegwerfschlüssel einer Probe sind noch im Token.</translation>
  </message>
  <message>
   <source>Log out of the token; they are gone with the session. If they stay, ask the token's vendor.</source>
   <translation>Melden Sie sich vom Token ab; mit der Sitzung vergehen sie. Bleiben sie, fragen Sie den Hersteller des Tokens.</translation>
  </message>
  <message>
   <source>Begin a ceremony with it (`ceremony run`): its quorum signs in there, and every wrap is rehearsed before a key is born. Before its PINs are made, give the plan that makes them: somebody knows the transport PIN then.</source>
   <translation type="vanished">Beginnen Sie mit ihm eine Zeremonie (`ceremony run`): Dort meldet sich sein Quorum an, und jede Verpackung wird geprobt, bevor ein Schlüssel entsteht. Bevor seine PINs gemacht sind, geben Sie den Plan an, der sie macht: Dann kennt jemand die Transport-PIN.</translation>
  </message>
  <message>
   <source>Give one of this person's shares to somebody else, or raise the threshold.</source>
   <translation type="vanished">Geben Sie einen der Anteile dieser Person jemand anderem, oder erhöhen Sie die Schwelle.</translation>
  </message>
  <message>
   <source>Initialise it by its maker's procedure first; its serial number may be another one afterwards.</source>
   <translation type="vanished">Initialisieren Sie es zuerst nach dem Verfahren des Herstellers; seine Seriennummer kann danach eine andere sein.</translation>
  </message>
  <message>
   <source>Let the step run again: two people are asked whether the last try may be made.</source>
   <translation type="vanished">Lassen Sie den Schritt noch einmal laufen: Zwei Personen werden gefragt, ob der letzte Versuch gemacht werden darf.</translation>
  </message>
  <message>
   <source>Look at the printer, then print again; or open the transcript and print it from there.</source>
   <translation type="vanished">Sehen Sie nach dem Drucker, und drucken Sie noch einmal; oder öffnen Sie das Protokoll, und drucken Sie es von dort.</translation>
  </message>
  <message>
   <source>Make the PINs anew; if it happens again, correct the device profile's rules for PINs.</source>
   <translation type="vanished">Bilden Sie die PINs neu; geschieht es wieder, berichtigen Sie die PIN-Regeln im Geräteprofil.</translation>
  </message>
  <message>
   <source>Name the module that is to be used: --module PATH --only.</source>
   <translation type="vanished">Nennen Sie das Modul, das benutzt werden soll: --module PFAD --only.</translation>
  </message>
  <message>
   <source>No token with serial {serial} was found; found were: {present}.</source>
   <translation type="vanished">Kein Token mit der Seriennummer {serial} wurde gefunden; gefunden wurden: {present}.</translation>
  </message>
  <message>
   <source>Open the transcript and print it from there, or carry it to a computer with a printer.</source>
   <translation type="vanished">Öffnen Sie das Protokoll, und drucken Sie es von dort, oder bringen Sie es an einen Rechner mit Drucker.</translation>
  </message>
  <message>
   <source>Pull the one that is not {stick}, then try again.</source>
   <translation type="vanished">Ziehen Sie den ab, der nicht {stick} ist, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Remove it: links, devices and pipes are never followed or opened.</source>
   <translation type="vanished">Entfernen Sie es: Verweisen, Geräten und Leitungen wird nie gefolgt, und sie werden nie geöffnet.</translation>
  </message>
  <message>
   <source>Run this at a terminal, or leave --binding away.</source>
   <translation type="vanished">Führen Sie das an einem Terminal aus, oder lassen Sie --binding weg.</translation>
  </message>
  <message>
   <source>Run this at a terminal; `ceremony check` also goes without --binding.</source>
   <translation type="vanished">Führen Sie dies an einem Terminal aus; `ceremony check` geht auch ohne --binding.</translation>
  </message>
  <message>
   <source>Run this at a terminal; a drill can be run with --drill-auto instead.</source>
   <translation type="vanished">Führen Sie das an einem Terminal aus; eine Übung lässt sich stattdessen mit --drill-auto ausführen.</translation>
  </message>
  <message>
   <source>Run this at a terminal; without --binding `ceremony check` needs no PIN.</source>
   <translation type="vanished">Starten Sie dies an einem Terminal; ohne --binding braucht `ceremony check` keine PIN.</translation>
  </message>
  <message>
   <source>Start it in a graphical session, or use “ceremony run” in a terminal.</source>
   <translation type="vanished">Starten Sie es in einer grafischen Sitzung, oder benutzen Sie „ceremony run“ in einem Terminal.</translation>
  </message>
  <message>
   <source>Stop, have the device profile's rules for PINs corrected, and make the PINs in a new folder.</source>
   <translation type="vanished">Brechen Sie ab, lassen Sie die PIN-Regeln im Geräteprofil berichtigen und bilden Sie die PINs in einem neuen Ordner.</translation>
  </message>
  <message>
   <source>The binding says that a quorum opens this token: nobody knows its PIN, and this command rebuilds none.</source>
   <translation type="vanished">Die Bindung sagt, dass ein Quorum dieses Token öffnet: Niemand kennt seine PIN, und dieser Befehl setzt keine zusammen.</translation>
  </message>
  <message>
   <source>The plan is refused: {findings}.</source>
   <translation type="vanished">Der Plan wird abgelehnt: {findings}.</translation>
  </message>
  <message>
   <source>The print system did not take {path}: {answer}</source>
   <translation type="vanished">Das Drucksystem hat {path} nicht angenommen: {answer}</translation>
  </message>
  <message>
   <source>The second token still shows {left} objects of the restore test.</source>
   <translation type="vanished">Das zweite Token zeigt noch {left} Objekte der Erprobung.</translation>
  </message>
  <message>
   <source>This computer has no print system (neither lp nor lpr).</source>
   <translation type="vanished">Dieser Rechner hat kein Drucksystem (weder lp noch lpr).</translation>
  </message>
  <message>
   <source>Unmount it and have root mount it with ro,nodev,nosuid,noexec, or install udisks, or run as root.</source>
   <translation type="vanished">Hängen Sie ihn aus und lassen Sie ihn von root mit ro,nodev,nosuid,noexec einhängen, oder installieren Sie udisks, oder starten Sie das Programm als root.</translation>
  </message>
  <message>
   <source>{name} has more than {limit} million points, and so many are not read.</source>
   <translation type="vanished">{name} hat mehr als {limit} Millionen Bildpunkte; so viele werden nicht gelesen.</translation>
  </message>
  <message>
   <source>{person} alone would hold enough shares to restore the backup key.</source>
   <translation type="vanished">{person} würde allein genügend Anteile halten, um den Sicherungsschlüssel herzustellen.</translation>
  </message>
 </context>
 <context>
  <name>part</name>
  <message>
   <source>{count} words are needed, {typed} were typed</source>
   <translation>{count} Wörter sind nötig, {typed} wurden eingetippt</translation>
  </message>
  <message>
   <source>word {places} differs</source>
   <translation>Wort {places} weicht ab</translation>
  </message>
  <message>
   <source>group {places} differs</source>
   <translation>Gruppe {places} weicht ab</translation>
  </message>
  <message>
   <source>the channel and the bearer must be named</source>
   <translation>der Weg und die Überbringerin oder der Überbringer müssen genannt werden</translation>
  </message>
  <message>
   <source>{typed} groups were typed: eight groups, all sixteen, or all words are needed</source>
   <translation>{typed} Gruppen wurden eingetippt: Nötig sind acht Gruppen, alle sechzehn oder alle Wörter</translation>
  </message>
  <message>
   <source>{typed} words were typed: eight groups, all sixteen, or all words are needed</source>
   <translation>{typed} Wörter wurden eingetippt: Nötig sind acht Gruppen, alle sechzehn oder alle Wörter</translation>
  </message>
  <message>
   <source>group {places} cannot be read</source>
   <translation>Gruppe {places} ist nicht lesbar</translation>
  </message>
  <message>
   <source>word {places} cannot be read</source>
   <translation>Wort {places} ist nicht lesbar</translation>
  </message>
  <message>
   <source>near group {places} something was left out, doubled or swapped</source>
   <translation>bei Gruppe {places} wurde etwas ausgelassen, verdoppelt oder vertauscht</translation>
  </message>
  <message>
   <source>near word {places} something was left out, doubled or swapped</source>
   <translation>bei Wort {places} wurde etwas ausgelassen, verdoppelt oder vertauscht</translation>
  </message>
  <message>
   <source>the two entries differ</source>
   <translation>die beiden Eingaben sind verschieden</translation>
  </message>
  <message>
   <source>between 1 and 60 printable characters are needed</source>
   <translation>nötig sind 1 bis 60 druckbare Zeichen</translation>
  </message>
  <message>
   <source>this one was used already</source>
   <translation>das wurde schon verwendet</translation>
  </message>
  <message>
   <source>one line of at most {limit} printable characters is needed</source>
   <translation>nötig ist eine Zeile mit höchstens {limit} druckbaren Zeichen</translation>
  </message>
  <message>
   <source>this is none of the choices</source>
   <translation>das ist keine der Möglichkeiten</translation>
  </message>
  <message>
   <source>a reason in your own words is needed</source>
   <translation>ein Grund in eigenen Worten ist nötig</translation>
  </message>
  <message>
   <source>whoever disagrees says why</source>
   <translation>wer nicht zustimmt, sagt warum</translation>
  </message>
  <message>
   <source>the same person cannot act twice</source>
   <translation>dieselbe Person kann nicht zweimal handeln</translation>
  </message>
  <message>
   <source>nobody vouches for their own identity while somebody else in the room can</source>
   <translation>niemand bürgt für die eigene Identität, solange jemand anderes im Raum es kann</translation>
  </message>
  <message>
   <source>{count} different people are needed</source>
   <translation>{count} verschiedene Personen sind nötig</translation>
  </message>
  <message>
   <source>{people} cannot act here</source>
   <translation>{people} kann hier nicht handeln</translation>
  </message>
  <message>
   <source>every person named must act</source>
   <translation>alle Genannten müssen handeln</translation>
  </message>
  <message>
   <source>at most one of the two may be an administrator</source>
   <translation>höchstens eine der beiden Personen darf Administrator sein</translation>
  </message>
  <message>
   <source>session code of {person}: wrong</source>
   <translation>Sitzungscode von {person}: falsch</translation>
  </message>
  <message>
   <source>session code of {person}: not-enrolled</source>
   <translation>Sitzungscode von {person}: nicht gewählt</translation>
  </message>
  <message>
   <source>session code of {person}: {code}</source>
   <translation>Sitzungscode von {person}: {code}</translation>
  </message>
 </context>
 <context>
  <name>work</name>
  <message>
   <source>The token is opened.</source>
   <translation>Das Token wird geöffnet.</translation>
  </message>
  <message>
   <source>Randomness for the token's PINs is drawn from the token and from this computer.</source>
   <translation>Zufall für die PINs des Tokens wird vom Token und von diesem Computer gezogen.</translation>
  </message>
  <message>
   <source>The pieces are written to two media and read back.</source>
   <translation>Die Teilstücke werden auf zwei Datenträger geschrieben und zurückgelesen.</translation>
  </message>
  <message>
   <source>Every sufficient subset of the pieces is tried.</source>
   <translation>Jede ausreichende Auswahl der Teilstücke wird probiert.</translation>
  </message>
  <message>
   <source>The token takes its new PIN.</source>
   <translation>Das Token nimmt seine neue PIN.</translation>
  </message>
  <message>
   <source>The PIN is rebuilt and goes to the token.</source>
   <translation>Die PIN wird zusammengesetzt und geht an das Token.</translation>
  </message>
  <message>
   <source>The wrap is rehearsed on throwaway keys. Large RSA keys take minutes.</source>
   <translation>Die Umhüllung wird mit Wegwerfschlüsseln geprobt. Große RSA-Schlüssel dauern Minuten.</translation>
  </message>
  <message>
   <source>The backup is rehearsed on throwaway keys.</source>
   <translation>Die Sicherung wird mit Wegwerfschlüsseln geprobt.</translation>
  </message>
  <message>
   <source>What the token must not do is tried on throwaway keys.</source>
   <translation>Was das Token nicht darf, wird mit Wegwerfschlüsseln versucht.</translation>
  </message>
  <message>
   <source>The token makes the ceremony's signing key.</source>
   <translation>Das Token erzeugt den Signaturschlüssel der Zeremonie.</translation>
  </message>
  <message>
   <source>The token makes a key. An RSA key of 4096 bits can take minutes.</source>
   <translation>Das Token erzeugt einen Schlüssel. Ein RSA-Schlüssel mit 4096 Bit kann Minuten dauern.</translation>
  </message>
  <message>
   <source>Randomness is drawn from the token and from this computer.</source>
   <translation>Zufall wird aus dem Token und aus diesem Rechner gezogen.</translation>
  </message>
  <message>
   <source>The printer is looked at.</source>
   <translation>Der Drucker wird geprüft.</translation>
  </message>
  <message>
   <source>The test page is printed.</source>
   <translation>Die Probeseite wird gedruckt.</translation>
  </message>
  <message>
   <source>The share is printed.</source>
   <translation>Der Anteil wird gedruckt.</translation>
  </message>
  <message>
   <source>A document is printed.</source>
   <translation>Ein Dokument wird gedruckt.</translation>
  </message>
  <message>
   <source>Every sufficient subset of the shares is tried.</source>
   <translation>Jede ausreichende Teilmenge der Anteile wird versucht.</translation>
  </message>
  <message>
   <source>The key is wrapped under the backup key.</source>
   <translation>Der Schlüssel wird unter dem Sicherungsschlüssel umhüllt.</translation>
  </message>
  <message>
   <source>The backup packages are written.</source>
   <translation>Die Sicherungspakete werden geschrieben.</translation>
  </message>
  <message>
   <source>The key is wrapped for the cloud.</source>
   <translation>Der Schlüssel wird für die Cloud umhüllt.</translation>
  </message>
  <message>
   <source>The transcript is built and signed.</source>
   <translation>Das Protokoll wird gebaut und signiert.</translation>
  </message>
  <message>
   <source>The verifier runs over everything that was made.</source>
   <translation>Die Prüfung läuft über alles, was gemacht wurde.</translation>
  </message>
  <message>
   <source>The token destroys a key.</source>
   <translation>Das Token vernichtet einen Schlüssel.</translation>
  </message>
 </context>
 <context>
  <name>verb</name>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>I looked through it</source>
   <translation>Ich habe es durchgesehen</translation>
  </message>
  <message>
   <source>It is the same</source>
   <translation>Es ist dasselbe</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Identity checked</source>
   <translation>Identität geprüft</translation>
  </message>
  <message>
   <source>That is everybody</source>
   <translation>Das sind alle</translation>
  </message>
  <message>
   <source>The plan is the same</source>
   <translation>Der Plan ist derselbe</translation>
  </message>
  <message>
   <source>Sign</source>
   <translation>Unterschreiben</translation>
  </message>
  <message>
   <source>The words are right</source>
   <translation>Die Wörter stimmen</translation>
  </message>
  <message>
   <source>It is the right one</source>
   <translation>Es ist das richtige</translation>
  </message>
  <message>
   <source>It is this device</source>
   <translation>Es ist dieses Gerät</translation>
  </message>
  <message>
   <source>I read them</source>
   <translation>Ich habe sie gelesen</translation>
  </message>
  <message>
   <source>I see the certificate</source>
   <translation>Ich sehe das Zertifikat</translation>
  </message>
  <message>
   <source>I read it</source>
   <translation>Ich habe es gelesen</translation>
  </message>
  <message>
   <source>I am here</source>
   <translation>Ich bin da</translation>
  </message>
  <message>
   <source>Both are plugged in</source>
   <translation>Beide sind eingesteckt</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Set the PIN</source>
   <translation>Die PIN setzen</translation>
  </message>
  <message>
   <source>The files are there</source>
   <translation>Die Dateien sind da</translation>
  </message>
  <message>
   <source>Take this route</source>
   <translation>Diesen Weg nehmen</translation>
  </message>
  <message>
   <source>Make them trusted</source>
   <translation>Vertrauenswürdig machen</translation>
  </message>
  <message>
   <source>Create the key</source>
   <translation>Schlüssel erzeugen</translation>
  </message>
  <message>
   <source>Make and split</source>
   <translation>Erzeugen und teilen</translation>
  </message>
  <message>
   <source>I am alone: show it</source>
   <translation>Ich bin allein: zeigen</translation>
  </message>
  <message>
   <source>The envelope is sealed</source>
   <translation>Der Umschlag ist versiegelt</translation>
  </message>
  <message>
   <source>It is plugged in</source>
   <translation>Es ist eingesteckt</translation>
  </message>
  <message>
   <source>It is put away</source>
   <translation>Es ist weggelegt</translation>
  </message>
  <message>
   <source>Commit the backup</source>
   <translation>Sicherung festschreiben</translation>
  </message>
  <message>
   <source>Wrap the key</source>
   <translation>Schlüssel umhüllen</translation>
  </message>
  <message>
   <source>Lock the key</source>
   <translation>Schlüssel sperren</translation>
  </message>
  <message>
   <source>Restore it</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>State this</source>
   <translation>Das erklären</translation>
  </message>
  <message>
   <source>Close the journal</source>
   <translation>Journal schließen</translation>
  </message>
  <message>
   <source>Everybody signed</source>
   <translation>Alle haben unterschrieben</translation>
  </message>
  <message>
   <source>This is what happened</source>
   <translation>Das ist geschehen</translation>
  </message>
  <message>
   <source>Stop the ceremony</source>
   <translation>Zeremonie abbrechen</translation>
  </message>
  <message>
   <source>Pause the ceremony</source>
   <translation>Zeremonie unterbrechen</translation>
  </message>
 </context>
 <context>
  <name>role</name>
  <message>
   <source>administrator</source>
   <translation>Administrator</translation>
  </message>
  <message>
   <source>custodian</source>
   <translation>Verwahrer</translation>
  </message>
  <message>
   <source>witness</source>
   <translation>Zeuge</translation>
  </message>
  <message>
   <source>auditor</source>
   <translation>Prüfer</translation>
  </message>
 </context>
 <context>
  <name>table</name>
  <message>
   <source>what</source>
   <translation>was</translation>
  </message>
  <message>
   <source>found</source>
   <translation>gefunden</translation>
  </message>
  <message>
   <source>what it is worth</source>
   <translation>was es wert ist</translation>
  </message>
  <message>
   <source>file</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>Bytes</translation>
  </message>
  <message>
   <source>sha256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>check</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>verdict</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>last drill</source>
   <translation>letzte Übung</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>tried</source>
   <translation>versucht</translation>
  </message>
  <message>
   <source>what the module did</source>
   <translation>was das Modul tat</translation>
  </message>
  <message>
   <source>cannot be promised</source>
   <translation>nicht zu versprechen</translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>set</source>
   <translation>Satz</translation>
  </message>
  <message>
   <source>pieces</source>
   <translation>Teilstücke</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>behalten</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>stated</source>
   <translation>angegeben</translation>
  </message>
  <message>
   <source>keys</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>limit</source>
   <translation>Grenze</translation>
  </message>
  <message>
   <source>how sure</source>
   <translation>wie sicher</translation>
  </message>
  <message>
   <source>class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>type</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>label</source>
   <translation>Bezeichnung</translation>
  </message>
  <message>
   <source>id</source>
   <translation>Kennung</translation>
  </message>
  <message>
   <source>wrapping key of</source>
   <translation>Umhüllungsschlüssel von</translation>
  </message>
  <message>
   <source>as the token says</source>
   <translation>laut Token</translation>
  </message>
  <message>
   <source>key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>algorithm</source>
   <translation>Algorithmus</translation>
  </message>
  <message>
   <source>fingerprint or check value</source>
   <translation>Fingerabdruck oder Prüfwert</translation>
  </message>
  <message>
   <source>entry</source>
   <translation>Eintrag</translation>
  </message>
  <message>
   <source>time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>hash</source>
   <translation>Hash</translation>
  </message>
 </context>
 <context>
  <name>cell</name>
  <message>
   <source>label</source>
   <translation>Bezeichnung</translation>
  </message>
  <message>
   <source>serial</source>
   <translation>Seriennummer</translation>
  </message>
  <message>
   <source>maker and model</source>
   <translation>Hersteller und Modell</translation>
  </message>
  <message>
   <source>firmware</source>
   <translation>Firmware</translation>
  </message>
  <message>
   <source>library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>mechanisms</source>
   <translation>Mechanismen</translation>
  </message>
  <message>
   <source>user</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <source>security officer</source>
   <translation>Security Officer</translation>
  </message>
  <message>
   <source>PIN is typed at</source>
   <translation>PIN wird getippt an</translation>
  </message>
  <message>
   <source>all well</source>
   <translation>alles in Ordnung</translation>
  </message>
  <message>
   <source>wrong PINs were given since the last right one</source>
   <translation>seit der letzten richtigen PIN gab es falsche</translation>
  </message>
  <message>
   <source>one try is left</source>
   <translation>ein Versuch bleibt</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <source>this computer</source>
   <translation>diesem Rechner</translation>
  </message>
  <message>
   <source>the device itself</source>
   <translation>dem Gerät selbst</translation>
  </message>
  <message>
   <source>{bits} bits</source>
   <translation>{bits} Bits</translation>
  </message>
  <message>
   <source>{shortest} to {longest} characters, {alphabet} (the token's own)</source>
   <translation>{shortest} bis {longest} Zeichen, {alphabet} (laut Token)</translation>
  </message>
  <message>
   <source>{shortest} to {longest} characters, {alphabet} ({profile}, {sure})</source>
   <translation>{shortest} bis {longest} Zeichen, {alphabet} ({profile}, {sure})</translation>
  </message>
  <message>
   <source>fingerprint</source>
   <translation>Fingerabdruck</translation>
  </message>
  <message>
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>expires</source>
   <translation>läuft ab</translation>
  </message>
  <message>
   <source>identity</source>
   <translation>Identität</translation>
  </message>
  <message>
   <source>method</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>protection</source>
   <translation>Schutz</translation>
  </message>
  <message>
   <source>state</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>key operations</source>
   <translation>Schlüsseloperationen</translation>
  </message>
  <message>
   <source>import token SHA-256</source>
   <translation>Importtoken SHA-256</translation>
  </message>
  <message>
   <source>attestation</source>
   <translation>Attestierung</translation>
  </message>
  <message>
   <source>region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>declared by the plan: {region}</source>
   <translation>vom Plan angegeben: {region}</translation>
  </message>
  <message>
   <source>enforced</source>
   <translation>verhindert</translation>
  </message>
  <message>
   <source>not enforced</source>
   <translation>nicht verhindert</translation>
  </message>
  <message>
   <source>not supported</source>
   <translation>nicht unterstützt</translation>
  </message>
  <message>
   <source>key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>algorithm and use</source>
   <translation>Algorithmus und Verwendung</translation>
  </message>
  <message>
   <source>ceremony</source>
   <translation>Zeremonie</translation>
  </message>
  <message>
   <source>mode</source>
   <translation>Modus</translation>
  </message>
  <message>
   <source>share set</source>
   <translation>Anteilssatz</translation>
  </message>
  <message>
   <source>shares needed</source>
   <translation>nötige Anteile</translation>
  </message>
  <message>
   <source>iteration exponent</source>
   <translation>Iterationsexponent</translation>
  </message>
  <message>
   <source>check value</source>
   <translation>Prüfwert</translation>
  </message>
  <message>
   <source>regions</source>
   <translation>Regionen</translation>
  </message>
  <message>
   <source>route of the backup</source>
   <translation>Weg der Sicherung</translation>
  </message>
  <message>
   <source>package</source>
   <translation>Paket</translation>
  </message>
  <message>
   <source>transcript</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>software</source>
   <translation>Software</translation>
  </message>
  <message>
   <source>hardware</source>
   <translation>Hardware</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>drill</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>production</source>
   <translation>Echtbetrieb</translation>
  </message>
  <message>
   <source>any {threshold} of {count} shares</source>
   <translation>beliebige {threshold} von {count} Anteilen</translation>
  </message>
  <message>
   <source>any {threshold} of {count} groups ({shares})</source>
   <translation>beliebige {threshold} von {count} Gruppen ({shares})</translation>
  </message>
  <message>
   <source>none; a public key</source>
   <translation>keiner; ein öffentlicher Schlüssel</translation>
  </message>
  <message>
   <source>not given: nothing was compared</source>
   <translation>nicht angegeben: nichts wurde verglichen</translation>
  </message>
  <message>
   <source>any characters</source>
   <translation>beliebige Zeichen</translation>
  </message>
  <message>
   <source>digits only</source>
   <translation>nur Ziffern</translation>
  </message>
  <message>
   <source>a key's id and a password</source>
   <translation>Kennung eines Schlüssels und Passwort</translation>
  </message>
  <message>
   <source>of unknown kind</source>
   <translation>unbekannter Art</translation>
  </message>
  <message>
   <source>measured</source>
   <translation>gemessen</translation>
  </message>
  <message>
   <source>read in the source</source>
   <translation>im Quelltext gelesen</translation>
  </message>
  <message>
   <source>vendor's documentation</source>
   <translation>Unterlagen des Herstellers</translation>
  </message>
  <message>
   <source>NOT VERIFIED</source>
   <translation>NICHT GEPRÜFT</translation>
  </message>
 </context>
 <context>
  <name>fact</name>
  <message>
   <source>{name}, {organisation}: {roles}</source>
   <translation>{name}, {organisation}: {roles}</translation>
  </message>
  <message>
   <source>{line} (alternate for {alternate_for})</source>
   <translation>{line} (Vertretung für {alternate_for})</translation>
  </message>
  <message>
   <source>{title}: threshold {threshold}, number of shares {custodians} ({holders})</source>
   <translation>{title}: Schwelle {threshold}, Zahl der Anteile {custodians} ({holders})</translation>
  </message>
  <message>
   <source>Mode: {mode}</source>
   <translation>Betriebsart: {mode}</translation>
  </message>
  <message>
   <source>Purpose: {purpose}</source>
   <translation>Zweck: {purpose}</translation>
  </message>
  <message>
   <source>Place: {place}</source>
   <translation>Ort: {place}</translation>
  </message>
  <message>
   <source>Jurisdiction: {jurisdiction}</source>
   <translation>Rechtsraum: {jurisdiction}</translation>
  </message>
  <message>
   <source>Approved by {by} on {on}</source>
   <translation>Genehmigt von {by} am {on}</translation>
  </message>
  <message>
   <source>Nobody is both {first} and {second}</source>
   <translation>Niemand ist zugleich {first} und {second}</translation>
  </message>
  <message>
   <source>The token opens only with {custodians} custodians present</source>
   <translation>Das Token öffnet sich nur, wenn {custodians} Verwahrer da sind</translation>
  </message>
  <message>
   <source>Makes: {makes}</source>
   <translation>Bauarten: {makes}</translation>
  </message>
  <message>
   <source>Serial numbers: {serials}</source>
   <translation>Seriennummern: {serials}</translation>
  </message>
  <message>
   <source>User PIN: threshold {threshold}, number of pieces {custodians} ({user})</source>
   <translation>Benutzer-PIN: Schwelle {threshold}, Anzahl der Teilstücke {custodians} ({user})</translation>
  </message>
  <message>
   <source>Security officer's PIN: threshold {threshold}, number of pieces {custodians} ({so})</source>
   <translation>PIN des Security Officers: Schwelle {threshold}, Anzahl der Teilstücke {custodians} ({so})</translation>
  </message>
  <message>
   <source>{algorithm} for {usage}</source>
   <translation>{algorithm} für {usage}</translation>
  </message>
  <message>
   <source>May go to: {regions}</source>
   <translation>Darf gehen nach: {regions}</translation>
  </message>
  <message>
   <source>Backed up by: {backup}</source>
   <translation>Gesichert durch: {backup}</translation>
  </message>
  <message>
   <source>Allowed routes: {routes}</source>
   <translation>Erlaubte Wege: {routes}</translation>
  </message>
  <message>
   <source>May use it: {use}</source>
   <translation>Dürfen ihn verwenden: {use}</translation>
  </message>
  <message>
   <source>May administer it: {administer}</source>
   <translation>Dürfen ihn verwalten: {administer}</translation>
  </message>
  <message>
   <source>May destroy it: {destroy}</source>
   <translation>Dürfen ihn vernichten: {destroy}</translation>
  </message>
  <message>
   <source>Keys: {keys}</source>
   <translation>Schlüssel: {keys}</translation>
  </message>
  <message>
   <source>the key itself</source>
   <translation>den Schlüssel selbst</translation>
  </message>
  <message>
   <source>an AES key, and the key under it</source>
   <translation>einen AES-Schlüssel und den Schlüssel unter ihm</translation>
  </message>
  <message>
   <source> {modulus_bits} bits,</source>
   <translation> {modulus_bits} Bit,</translation>
  </message>
  <message>
   <source>{target}, region {region} (declared by the plan), key {key}</source>
   <translation>{target}, Region {region} (vom Plan angegeben), Schlüssel {key}</translation>
  </message>
  <message>
   <source>Wrapping:{size} RSA-OAEP with {oaep_hash} of {layout}</source>
   <translation>Umhüllung:{size} RSA-OAEP mit {oaep_hash} über {layout}</translation>
  </message>
  <message>
   <source>The hand-over must be for {target}</source>
   <translation>Die Übergabe muss für {target} sein</translation>
  </message>
  <message>
   <source>Ceremony</source>
   <translation>Zeremonie</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Roles</source>
   <translation>Rollen</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>A hardware token is asked for</source>
   <translation>Verlangt ist ein Hardware-Token</translation>
  </message>
  <message>
   <source>A software token is allowed: its keys are in this computer's memory</source>
   <translation>Ein Software-Token ist erlaubt: Seine Schlüssel liegen im Speicher dieses Rechners</translation>
  </message>
  <message>
   <source>Its PINs (make) are made here: random, shown to nobody, split among custodians</source>
   <translation>Seine PINs (make) entstehen hier: zufällig, niemandem gezeigt, unter Verwahrern geteilt</translation>
  </message>
  <message>
   <source>Its PINs (open) were split in an earlier ceremony; custodians open it with their pieces</source>
   <translation>Seine PINs (open) wurden in einer früheren Zeremonie geteilt; Verwahrer öffnen es mit ihren Teilstücken</translation>
  </message>
  <message>
   <source>Security officer's PIN: not split; whoever knows it can set the user PIN anew</source>
   <translation>PIN des Security Officers: nicht geteilt; wer sie kennt, kann die Benutzer-PIN neu setzen</translation>
  </message>
  <message>
   <source>User and security officer are two roles: nobody holds pieces of both PINs</source>
   <translation>Benutzer und Security Officer sind zwei Rollen: Niemand hat Teilstücke beider PINs</translation>
  </message>
  <message>
   <source>User and security officer are no separate roles: somebody holds pieces of both PINs</source>
   <translation>Benutzer und Security Officer sind keine getrennten Rollen: Jemand hat Teilstücke beider PINs</translation>
  </message>
  <message>
   <source>Leaves only under wrapping keys that the security officer made trusted</source>
   <translation>Verlässt das Token nur unter Schlüsseln, die der Security Officer vertrauenswürdig machte</translation>
  </message>
  <message>
   <source>By host-plaintext the key is in this computer's memory for a moment</source>
   <translation>Auf dem Weg host-plaintext ist der Schlüssel für einen Augenblick im Speicher dieses Rechners</translation>
  </message>
  <message>
   <source>Group threshold: {group_threshold} of {groups} groups restore</source>
   <translation>Gruppenschwelle: {group_threshold} von {groups} Gruppen stellen wieder her</translation>
  </message>
  <message>
   <source>Dice: {dice_rolls} rolls</source>
   <translation>Würfel: {dice_rolls} Würfe</translation>
  </message>
  <message>
   <source>Dice: none</source>
   <translation>Würfel: keine</translation>
  </message>
  <message>
   <source>Every package is restored in a second token before the commit, compared and destroyed there</source>
   <translation>Jedes Paket wird vor dem Festschreiben in einem zweiten Token wiederhergestellt, verglichen und dort vernichtet</translation>
  </message>
  <message>
   <source>Shares: printed where the printer may, otherwise copied by hand</source>
   <translation>Anteile: gedruckt, wo der Drucker darf, sonst von Hand abgeschrieben</translation>
  </message>
  <message>
   <source>Signed by a P-384 key in the token ({signing})</source>
   <translation>Signiert mit einem P-384-Schlüssel im Token ({signing})</translation>
  </message>
  <message>
   <source>It must vouch for its key pairs up to the certificate {root}</source>
   <translation>Es muss für seine Schlüsselpaare bis zum Zertifikat {root} bürgen</translation>
  </message>
  <message>
   <source>Key {id}</source>
   <translation>Schlüssel {id}</translation>
  </message>
  <message>
   <source>Backup {id}</source>
   <translation>Sicherung {id}</translation>
  </message>
  <message>
   <source>Target {id}</source>
   <translation>Ziel {id}</translation>
  </message>
  <message>
   <source>No roles are separated</source>
   <translation>Keine Rollen sind getrennt</translation>
  </message>
  <message>
   <source>It comes blank and is initialised as {initialise}</source>
   <translation>Es kommt leer und wird als {initialise} eingerichtet</translation>
  </message>
  <message>
   <source>any</source>
   <translation>beliebig</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <source>no region</source>
   <translation>keine Region</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>drill</source>
   <translation>Übung</translation>
  </message>
  <message>
   <source>production</source>
   <translation>Echtbetrieb</translation>
  </message>
  <message>
   <source>Its PINs are made here: random, shown to nobody, split among custodians</source>
   <translation type="vanished">Seine PINs entstehen hier: zufällig, niemandem gezeigt, unter Verwahrern geteilt</translation>
  </message>
  <message>
   <source>Its PINs were split in an earlier ceremony; custodians open it with their pieces</source>
   <translation type="vanished">Seine PINs wurden in einer früheren Zeremonie geteilt; Verwahrer öffnen es mit ihren Teilstücken</translation>
  </message>
 </context>
 <context>
  <name>finding</name>
  <message>
   <source>The backup {id} has {groups} groups; at most {max_shares} are possible.</source>
   <translation>Die Sicherung {id} hat {groups} Gruppen; höchstens {max_shares} sind möglich.</translation>
  </message>
  <message>
   <source>Join groups.</source>
   <translation>Legen Sie Gruppen zusammen.</translation>
  </message>
  <message>
   <source>Group {id} has {custodians} shares; at most {max_shares} are possible.</source>
   <translation>Die Gruppe {id} hat {custodians} Anteile; höchstens {max_shares} sind möglich.</translation>
  </message>
  <message>
   <source>Name fewer custodians or make a second group.</source>
   <translation>Nennen Sie weniger Verwahrer, oder bilden Sie eine zweite Gruppe.</translation>
  </message>
  <message>
   <source>The threshold of group {id} is {threshold}; one share must never be enough.</source>
   <translation>Die Schwelle der Gruppe {id} ist {threshold}; ein Anteil darf nie genügen.</translation>
  </message>
  <message>
   <source>Set the threshold to 2 or more.</source>
   <translation>Setzen Sie die Schwelle auf 2 oder mehr.</translation>
  </message>
  <message>
   <source>Group {id} asks for {threshold} shares to restore but has {shares}.</source>
   <translation>Die Gruppe {id} verlangt {threshold} Anteile zur Wiederherstellung, hat aber {shares}.</translation>
  </message>
  <message>
   <source>Lower the threshold or name more custodians.</source>
   <translation>Senken Sie die Schwelle, oder nennen Sie mehr Verwahrer.</translation>
  </message>
  <message>
   <source>The backup {id} has no group, so nobody would hold a share.</source>
   <translation>Die Sicherung {id} hat keine Gruppe, also würde niemand einen Anteil halten.</translation>
  </message>
  <message>
   <source>Add [[backups.groups]] with a threshold and custodians.</source>
   <translation>Fügen Sie [[backups.groups]] mit Schwelle und Verwahrern hinzu.</translation>
  </message>
  <message>
   <source>The backup {id} needs {group_threshold} groups to restore but has {groups}.</source>
   <translation>Die Sicherung {id} braucht {group_threshold} Gruppen zur Wiederherstellung, hat aber {groups}.</translation>
  </message>
  <message>
   <source>Set group_threshold to a number from 1 to {groups}.</source>
   <translation>Setzen Sie group_threshold auf eine Zahl von 1 bis {groups}.</translation>
  </message>
  <message>
   <source>All {threshold} shares of group {id} are needed: losing one loses the backup.</source>
   <translation>Alle {threshold} Anteile der Gruppe {id} werden gebraucht: Geht einer verloren, ist die Sicherung verloren.</translation>
  </message>
  <message>
   <source>Name another custodian or lower the threshold.</source>
   <translation>Nennen Sie einen weiteren Verwahrer, oder senken Sie die Schwelle.</translation>
  </message>
  <message>
   <source>The backup {id} asks for {dice_rolls} rolls of the dice.</source>
   <translation>Die Sicherung {id} verlangt {dice_rolls} Würfe mit dem Würfel.</translation>
  </message>
  <message>
   <source>Set dice_rolls to 0 for none, or to {min_dice} … {max_dice}; 100 give 256 bits.</source>
   <translation>Setzen Sie dice_rolls auf 0 für keine oder auf {min_dice} … {max_dice}; 100 ergeben 256 Bit.</translation>
  </message>
  <message>
   <source>No key is backed up by {id}; no shares of it will be made.</source>
   <translation>Kein Schlüssel wird durch {id} gesichert; davon werden keine Anteile gemacht.</translation>
  </message>
  <message>
   <source>Name it in a key or remove it.</source>
   <translation>Nennen Sie sie bei einem Schlüssel, oder entfernen Sie sie.</translation>
  </message>
  <message>
   <source>Group {id} gives a share to {holder}, whom the plan does not name.</source>
   <translation>Die Gruppe {id} gibt {holder} einen Anteil; der Plan nennt diese Person nicht.</translation>
  </message>
  <message>
   <source>Correct the id or add that person.</source>
   <translation>Berichtigen Sie die Kennung, oder fügen Sie diese Person hinzu.</translation>
  </message>
  <message>
   <source>{name},{standing} could restore the keys of backup {id} alone.</source>
   <translation>{name},{standing} könnte die Schlüssel der Sicherung {id} allein wiederherstellen.</translation>
  </message>
  <message>
   <source>Spread the shares over more people or raise the threshold.</source>
   <translation>Verteilen Sie die Anteile auf mehr Personen, oder erhöhen Sie die Schwelle.</translation>
  </message>
  <message>
   <source>{name} may come to hold {held} shares of group {id}, so fewer than {threshold} people could restore it.</source>
   <translation>{name} könnte {held} Anteile der Gruppe {id} halten, sodass weniger als {threshold} Personen sie wiederherstellen könnten.</translation>
  </message>
  <message>
   <source>Give one of the shares to another custodian, or name another alternate.</source>
   <translation>Geben Sie einen der Anteile einem anderen Verwahrer, oder nennen Sie eine andere Vertretung.</translation>
  </message>
  <message>
   <source>Group {id} gives a share to {name}, who is no custodian.</source>
   <translation>Die Gruppe {id} gibt {name} einen Anteil; diese Person ist kein Verwahrer.</translation>
  </message>
  <message>
   <source>Give that person the role "custodian" or the share to another.</source>
   <translation>Geben Sie dieser Person die Rolle "custodian", oder geben Sie den Anteil einer anderen.</translation>
  </message>
  <message>
   <source>The plan is approved on {on}, but today is {today}.</source>
   <translation>Der Plan ist am {on} genehmigt, aber heute ist {today}.</translation>
  </message>
  <message>
   <source>Correct approval.on, or this computer's clock, or wait for the approval.</source>
   <translation>Berichtigen Sie approval.on oder die Uhr dieses Rechners, oder warten Sie die Genehmigung ab.</translation>
  </message>
  <message>
   <source>The keys of this production ceremony will live in a software token, in this computer's memory.</source>
   <translation>Die Schlüssel dieser Zeremonie im Echtbetrieb werden in einem Software-Token liegen, im Speicher dieses Rechners.</translation>
  </message>
  <message>
   <source>Set token.kind to "hardware", or let the record carry this warning.</source>
   <translation>Setzen Sie token.kind auf "hardware", oder lassen Sie diese Warnung festhalten.</translation>
  </message>
  <message>
   <source>The plan asks for a hardware token, but the binding names SoftHSM.</source>
   <translation>Der Plan verlangt ein Hardware-Token, aber die Bindung nennt SoftHSM.</translation>
  </message>
  <message>
   <source>Bind the hardware token's module.</source>
   <translation>Binden Sie das Modul des Hardware-Tokens.</translation>
  </message>
  <message>
   <source>The binding names a blank token, and the plan does not say that it is initialised.</source>
   <translation>Die Bindung nennt ein leeres Token, und der Plan sagt nicht, dass es eingerichtet wird.</translation>
  </message>
  <message>
   <source>Initialise it first (ceremony initialise) and bind it by its serial, or add initialise to the plan.</source>
   <translation>Richten Sie es zuerst ein (ceremony initialise) und binden Sie es an seine Seriennummer, oder nehmen Sie initialise in den Plan auf.</translation>
  </message>
  <message>
   <source>The plan gives its token the label {initialise}; the binding names {token_label}.</source>
   <translation>Der Plan gibt seinem Token den Namen {initialise}; die Bindung nennt {token_label}.</translation>
  </message>
  <message>
   <source>Write the plan's label into the binding.</source>
   <translation>Schreiben Sie den Namen des Plans in die Bindung.</translation>
  </message>
  <message>
   <source>The bound token is {token_serial}; the plan allows {serials}.</source>
   <translation>Das gebundene Token ist {token_serial}; der Plan erlaubt {serials}.</translation>
  </message>
  <message>
   <source>Bind an allowed token, or have the plan changed and reviewed again.</source>
   <translation>Binden Sie ein erlaubtes Token, oder lassen Sie den Plan ändern und neu durchsehen.</translation>
  </message>
  <message>
   <source>The plan has shares printed ({printed}), but the binding names no printer.</source>
   <translation>Der Plan lässt Anteile drucken ({printed}), aber die Bindung nennt keinen Drucker.</translation>
  </message>
  <message>
   <source>Add a [printer] to the binding, or have the shares copied by hand on the day.</source>
   <translation>Fügen Sie der Bindung einen [printer] hinzu, oder lassen Sie die Anteile am Tag von Hand abschreiben.</translation>
  </message>
  <message>
   <source>The plan tries backups in a second token ({tried}), but the binding names none.</source>
   <translation>Der Plan erprobt Sicherungen in einem zweiten Token ({tried}), aber die Bindung nennt keines.</translation>
  </message>
  <message>
   <source>Add a [second] to the binding.</source>
   <translation>Nehmen Sie ein [second] in die Bindung auf.</translation>
  </message>
  <message>
   <source>The binding names the same token twice; a backup is tried in another one.</source>
   <translation>Die Bindung nennt dasselbe Token zweimal; erprobt wird eine Sicherung in einem anderen.</translation>
  </message>
  <message>
   <source>Bind another token as [second].</source>
   <translation>Binden Sie ein anderes Token als [second].</translation>
  </message>
  <message>
   <source>The label of the token has {size} bytes; at most {label_bytes} fit.</source>
   <translation>Der Name des Tokens hat {size} Bytes; höchstens {label_bytes} passen.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Kürzen Sie ihn.</translation>
  </message>
  <message>
   <source>The token is to be initialised, and its PINs are to be those of an earlier ceremony.</source>
   <translation>Das Token soll eingerichtet werden, und seine PINs sollen die einer früheren Zeremonie sein.</translation>
  </message>
  <message>
   <source>Have the PINs made in this ceremony, or take the initialisation out of the plan.</source>
   <translation>Lassen Sie die PINs in dieser Zeremonie machen, oder nehmen Sie die Einrichtung aus dem Plan.</translation>
  </message>
  <message>
   <source>The plan was approved today; auditors ask for an approval before the day.</source>
   <translation>Der Plan wurde heute genehmigt; Prüfer verlangen eine Genehmigung vor dem Tag.</translation>
  </message>
  <message>
   <source>Hold the ceremony on another day, or let the record show why not.</source>
   <translation>Halten Sie die Zeremonie an einem anderen Tag ab, oder lassen Sie festhalten, warum nicht.</translation>
  </message>
  <message>
   <source>This still says {group}, as the template does.</source>
   <translation>Hier steht noch {group}, wie in der Vorlage.</translation>
  </message>
  <message>
   <source>Write the real value.</source>
   <translation>Schreiben Sie den wirklichen Wert.</translation>
  </message>
  <message>
   <source>{field} is not an absolute path.</source>
   <translation>{field} ist kein absoluter Pfad.</translation>
  </message>
  <message>
   <source>Write the path from the root, starting with a slash.</source>
   <translation>Schreiben Sie den Pfad von der Wurzel an, mit einem Schrägstrich am Anfang.</translation>
  </message>
  <message>
   <source>The plan names no key.</source>
   <translation>Der Plan nennt keinen Schlüssel.</translation>
  </message>
  <message>
   <source>Add [[keys]].</source>
   <translation>Fügen Sie [[keys]] hinzu.</translation>
  </message>
  <message>
   <source>The plan does not give the security officer's PIN and the user's to different people.</source>
   <translation>Der Plan gibt die PIN des Security Officers und die des Benutzers nicht verschiedenen Personen.</translation>
  </message>
  <message>
   <source>Keep them apart by other means; the transcript will not claim two roles.</source>
   <translation>Halten Sie sie auf andere Weise getrennt; das Protokoll wird keine zwei Rollen behaupten.</translation>
  </message>
  <message>
   <source>Key {id} is to be backed up by {backup}, which the plan does not describe.</source>
   <translation>Der Schlüssel {id} soll durch {backup} gesichert werden; der Plan beschreibt das nicht.</translation>
  </message>
  <message>
   <source>Correct the name or add [[backups]].</source>
   <translation>Berichtigen Sie den Namen, oder fügen Sie [[backups]] hinzu.</translation>
  </message>
  <message>
   <source>Target {id} is to take the key {key}, which the plan does not make.</source>
   <translation>Das Ziel {id} soll den Schlüssel {key} bekommen; der Plan erzeugt ihn nicht.</translation>
  </message>
  <message>
   <source>Correct the name or add [[keys]].</source>
   <translation>Berichtigen Sie den Namen, oder fügen Sie [[keys]] hinzu.</translation>
  </message>
  <message>
   <source>Key {id}: {algorithm} is not for {usage}.</source>
   <translation>Schlüssel {id}: {algorithm} ist nicht für {usage}.</translation>
  </message>
  <message>
   <source>Set usage to {able}.</source>
   <translation>Setzen Sie usage auf {able}.</translation>
  </message>
  <message>
   <source>None of the routes of key {id} can back it up.</source>
   <translation>Keiner der Wege des Schlüssels {id} kann ihn sichern.</translation>
  </message>
  <message>
   <source>Add one of {backup_routes} to its routes.</source>
   <translation>Fügen Sie seinen Wegen einen von {backup_routes} hinzu.</translation>
  </message>
  <message>
   <source>Key {id} may pass through this computer in the clear, if two people consent.</source>
   <translation>Der Schlüssel {id} darf im Klartext durch diesen Rechner gehen, wenn zwei Personen einwilligen.</translation>
  </message>
  <message>
   <source>Take host-plaintext out of its routes unless the token allows no other way.</source>
   <translation>Nehmen Sie host-plaintext aus seinen Wegen heraus, außer wenn das Token keinen anderen Weg zulässt.</translation>
  </message>
  <message>
   <source>Key {id} is to leave under trusted wrapping keys alone, and may pass through this computer.</source>
   <translation>Schlüssel {id} soll nur unter vertrauenswürdigen Schlüsseln herauskommen und darf durch diesen Rechner gehen.</translation>
  </message>
  <message>
   <source>Take host-plaintext out of its routes, or let it leave under any wrapping key.</source>
   <translation>Nehmen Sie host-plaintext aus seinen Wegen, oder lassen Sie ihn unter jedem Schlüssel heraus.</translation>
  </message>
  <message>
   <source>The trusted backup key of {id} lies readable in a software token's files until its commit.</source>
   <translation>Der vertrauenswürdige Sicherungsschlüssel von {id} liegt bis zum Festschreiben lesbar in den Dateien eines Software-Tokens.</translation>
  </message>
  <message>
   <source>Use trusted keys with a hardware token; with a software token, for practice.</source>
   <translation>Verwenden Sie das mit einem Hardware-Token; mit einem Software-Token nur zum Üben.</translation>
  </message>
  <message>
   <source>No target takes key {id}; it will be made and backed up only.</source>
   <translation>Kein Ziel bekommt den Schlüssel {id}; er wird nur erzeugt und gesichert.</translation>
  </message>
  <message>
   <source>Add [[targets]] if it is to go to a cloud.</source>
   <translation>Fügen Sie [[targets]] hinzu, wenn er in eine Cloud gehen soll.</translation>
  </message>
  <message>
   <source>Targets {place} and {id} name the same key in the cloud.</source>
   <translation>Die Ziele {place} und {id} nennen denselben Schlüssel in der Cloud.</translation>
  </message>
  <message>
   <source>Check the identifiers; name another key unless a second version is meant.</source>
   <translation>Prüfen Sie die Kennungen; nennen Sie einen anderen Schlüssel, außer wenn eine zweite Version gemeint ist.</translation>
  </message>
  <message>
   <source>None of the routes of key {id} can make what target {id_} takes.</source>
   <translation>Keiner der Wege des Schlüssels {id} kann liefern, was das Ziel {id_} annimmt.</translation>
  </message>
  <message>
   <source>Add one of {able} to the routes of the key.</source>
   <translation>Fügen Sie den Wegen des Schlüssels einen von {able} hinzu.</translation>
  </message>
  <message>
   <source>Two {kind} have the id {name}.</source>
   <translation>Zwei {kind} haben die Kennung {name}.</translation>
  </message>
  <message>
   <source>Give one of them another id.</source>
   <translation>Geben Sie einem davon eine andere Kennung.</translation>
  </message>
  <message>
   <source>The ids {heard} and {name} of {kind} are easily taken for each other.</source>
   <translation>Die Kennungen {heard} und {name} von {kind} werden leicht verwechselt.</translation>
  </message>
  <message>
   <source>Choose names that look and sound different.</source>
   <translation>Wählen Sie Namen, die verschieden aussehen und klingen.</translation>
  </message>
  <message>
   <source>The id {name} of {kind} cannot be a file name on Windows.</source>
   <translation>Die Kennung {name} von {kind} kann unter Windows kein Dateiname sein.</translation>
  </message>
  <message>
   <source>Choose another id.</source>
   <translation>Wählen Sie eine andere Kennung.</translation>
  </message>
  <message>
   <source>Nobody is named who may {right} key {id}.</source>
   <translation>Es ist niemand genannt, der beim Schlüssel {id} dies darf: {right}.</translation>
  </message>
  <message>
   <source>Name who may, or write that nobody may.</source>
   <translation>Nennen Sie, wer es darf, oder schreiben Sie, dass niemand es darf.</translation>
  </message>
  <message>
   <source>Nobody is witness, so nobody outside the work can state how it went.</source>
   <translation>Niemand ist Zeuge; so kann niemand außerhalb der Arbeit erklären, wie es lief.</translation>
  </message>
  <message>
   <source>Give a person the role "witness".</source>
   <translation>Geben Sie einer Person die Rolle "witness".</translation>
  </message>
  <message>
   <source>The quorum is {custodians} custodians; the plan names {there}, alternates apart.</source>
   <translation>Das Quorum sind {custodians} Verwahrer; der Plan nennt {there}, Vertretungen nicht gezählt.</translation>
  </message>
  <message>
   <source>Lower quorum.custodians or name more custodians.</source>
   <translation>Senken Sie quorum.custodians, oder nennen Sie mehr Verwahrer.</translation>
  </message>
  <message>
   <source>The quorum is {custodians}; the token must not open for fewer than two custodians.</source>
   <translation>Das Quorum ist {custodians}; das Token darf sich nicht für weniger als zwei Verwahrer öffnen.</translation>
  </message>
  <message>
   <source>Set quorum.custodians to 2 or more.</source>
   <translation>Setzen Sie quorum.custodians auf 2 oder mehr.</translation>
  </message>
  <message>
   <source>Nobody is administrator.</source>
   <translation>Niemand ist Administrator.</translation>
  </message>
  <message>
   <source>Give a person the role "administrator".</source>
   <translation>Geben Sie einer Person die Rolle "administrator".</translation>
  </message>
  <message>
   <source>No two people can consent together: one of two must be a custodian who is no administrator.</source>
   <translation>Keine zwei Personen können gemeinsam einwilligen: Eine von beiden muss Verwahrer sein und darf nicht Administrator sein.</translation>
  </message>
  <message>
   <source>Name a custodian who is not an administrator.</source>
   <translation>Nennen Sie einen Verwahrer, der nicht Administrator ist.</translation>
  </message>
  <message>
   <source>The plan has {count} {replace}; at most {most} are possible.</source>
   <translation>Der Plan hat {count} {replace}; höchstens {most} sind möglich.</translation>
  </message>
  <message>
   <source>Divide the ceremony.</source>
   <translation>Teilen Sie die Zeremonie auf.</translation>
  </message>
  <message>
   <source>The role {first} cannot be separated from itself.</source>
   <translation>Die Rolle {first} lässt sich nicht von sich selbst trennen.</translation>
  </message>
  <message>
   <source>Name two different roles in that pair.</source>
   <translation>Nennen Sie in diesem Paar zwei verschiedene Rollen.</translation>
  </message>
  <message>
   <source>{name} is the alternate for {name_} but is not {lacking}.</source>
   <translation>{name} ist Vertretung für {name_}, ist aber nicht {lacking}.</translation>
  </message>
  <message>
   <source>Give the alternate the same roles.</source>
   <translation>Geben Sie der Vertretung dieselben Rollen.</translation>
  </message>
  <message>
   <source>{name} cannot be their own alternate.</source>
   <translation>{name} kann sich nicht selbst vertreten.</translation>
  </message>
  <message>
   <source>Name another person.</source>
   <translation>Nennen Sie eine andere Person.</translation>
  </message>
  <message>
   <source>{name} has no role.</source>
   <translation>{name} hat keine Rolle.</translation>
  </message>
  <message>
   <source>Give a role (a visitor is a witness) or take the person out.</source>
   <translation>Geben Sie eine Rolle (wer zu Gast ist, ist Zeuge), oder nehmen Sie die Person heraus.</translation>
  </message>
  <message>
   <source>{id} and {id_} have the same name; nobody may take part twice.</source>
   <translation>{id} und {id_} haben denselben Namen; niemand darf zweimal teilnehmen.</translation>
  </message>
  <message>
   <source>Remove one, or add what tells the two people apart to their names.</source>
   <translation>Entfernen Sie eine Person, oder ergänzen Sie die Namen um das, was beide unterscheidet.</translation>
  </message>
  <message>
   <source>Only {name} is administrator and nobody is their alternate.</source>
   <translation>Nur {name} ist Administrator, und niemand vertritt diese Person.</translation>
  </message>
  <message>
   <source>Name a second administrator or an alternate.</source>
   <translation>Nennen Sie einen zweiten Administrator oder eine Vertretung.</translation>
  </message>
  <message>
   <source>{name} is custodian but holds no share.</source>
   <translation>{name} ist Verwahrer, hält aber keinen Anteil.</translation>
  </message>
  <message>
   <source>Add them to a group, or leave it so if they only count for the quorum.</source>
   <translation>Fügen Sie die Person einer Gruppe hinzu, oder lassen Sie es so, wenn sie nur für das Quorum zählt.</translation>
  </message>
  <message>
   <source>{name} is witness and has a part in the work.</source>
   <translation>{name} ist Zeuge und an der Arbeit beteiligt.</translation>
  </message>
  <message>
   <source>Let somebody be witness who is neither administrator nor custodian.</source>
   <translation>Lassen Sie jemanden Zeuge sein, der weder Administrator noch Verwahrer ist.</translation>
  </message>
  <message>
   <source>{name} is {first} and {second}; the plan separates these roles.</source>
   <translation>{name} ist {first} und {second}; der Plan trennt diese Rollen.</translation>
  </message>
  <message>
   <source>Give one of the roles to another person.</source>
   <translation>Geben Sie eine der Rollen einer anderen Person.</translation>
  </message>
  <message>
   <source>{name}, standing in for {name_}, would hold roles that the plan separates.</source>
   <translation>{name} hätte als Vertretung für {name_} Rollen, die der Plan trennt.</translation>
  </message>
  <message>
   <source>Name another alternate.</source>
   <translation>Nennen Sie eine andere Vertretung.</translation>
  </message>
  <message>
   <source>{name} is the alternate for {alternate_for}, whom the plan does not name.</source>
   <translation>{name} ist Vertretung für {alternate_for}; der Plan nennt diese Person nicht.</translation>
  </message>
  <message>
   <source>Correct alternate_for or add that person.</source>
   <translation>Berichtigen Sie alternate_for, oder fügen Sie diese Person hinzu.</translation>
  </message>
  <message>
   <source>{name} is the alternate for {name_}, who is an alternate too.</source>
   <translation>{name} ist Vertretung für {name_}; diese Person ist selbst Vertretung.</translation>
  </message>
  <message>
   <source>Name the person who is expected.</source>
   <translation>Nennen Sie die Person, die erwartet wird.</translation>
  </message>
  <message>
   <source>Nobody holds pieces of the security officer's PIN: whoever knows it can set the user PIN anew, alone.</source>
   <translation>Niemand hat Teilstücke der PIN des Security Officers: Wer sie kennt, kann die Benutzer-PIN allein neu setzen.</translation>
  </message>
  <message>
   <source>Add token.pins.so, with a threshold that is not lower.</source>
   <translation>Ergänzen Sie token.pins.so, mit einer Schwelle, die nicht niedriger ist.</translation>
  </message>
  <message>
   <source>The quorum is {custodians} custodians and the user PIN needs {threshold}.</source>
   <translation>Das Quorum sind {custodians} Verwahrer, und die Benutzer-PIN braucht {threshold}.</translation>
  </message>
  <message>
   <source>Raise quorum.custodians to the threshold of the user PIN.</source>
   <translation>Heben Sie quorum.custodians auf die Schwelle der Benutzer-PIN.</translation>
  </message>
  <message>
   <source>The binding opens the token by a quorum, and the plan does not say who holds its PINs.</source>
   <translation>Die Bindung öffnet das Token durch ein Quorum, und der Plan sagt nicht, wer seine PINs verwahrt.</translation>
  </message>
  <message>
   <source>Add token.pins to the plan, or change opening.</source>
   <translation>Ergänzen Sie token.pins im Plan, oder ändern Sie opening.</translation>
  </message>
  <message>
   <source>The binding names no stick of their own for {names}, who hold pieces of a PIN.</source>
   <translation>Die Bindung nennt keinen eigenen Stick für {names}, die Teilstücke einer PIN haben.</translation>
  </message>
  <message>
   <source>Add a stick of the role "custodian" for each.</source>
   <translation>Ergänzen Sie für jeden einen Stick der Rolle "custodian".</translation>
  </message>
  <message>
   <source>The binding names no stick for the second copies of the pieces.</source>
   <translation>Die Bindung nennt keinen Stick für die zweiten Kopien der Teilstücke.</translation>
  </message>
  <message>
   <source>Add a stick of the role "pieces".</source>
   <translation>Ergänzen Sie einen Stick der Rolle "pieces".</translation>
  </message>
  <message>
   <source>The threshold of the {pin} PIN is {threshold}; one person must never open with it alone.</source>
   <translation>Die Schwelle der PIN „{pin}“ ist {threshold}; nie darf eine Person allein damit öffnen.</translation>
  </message>
  <message>
   <source>The {pin} PIN asks for {threshold} people to open and has {count} pieces.</source>
   <translation>Die PIN „{pin}“ verlangt {threshold} Personen zum Öffnen und hat {count} Teilstücke.</translation>
  </message>
  <message>
   <source>The {pin} PIN has {count} pieces; at most {max_pieces} are possible.</source>
   <translation>Die PIN „{pin}“ hat {count} Teilstücke; möglich sind höchstens {max_pieces}.</translation>
  </message>
  <message>
   <source>Name fewer custodians.</source>
   <translation>Nennen Sie weniger Verwahrer.</translation>
  </message>
  <message>
   <source>{threshold} people open as security officer and {threshold_} as user; the officer can set the user PIN anew.</source>
   <translation>{threshold} Personen öffnen als Security Officer und {threshold_} als Benutzer; der Officer kann die Benutzer-PIN neu setzen.</translation>
  </message>
  <message>
   <source>Make the security officer's threshold at least the user's.</source>
   <translation>Machen Sie die Schwelle des Security Officers mindestens so hoch wie die des Benutzers.</translation>
  </message>
  <message>
   <source>The plan splits the token's PINs, and the binding opens the token by {opening}.</source>
   <translation>Der Plan teilt die PINs des Tokens, und die Bindung öffnet das Token mit {opening}.</translation>
  </message>
  <message>
   <source>Write opening = "quorum" in the binding.</source>
   <translation>Schreiben Sie opening = "quorum" in die Bindung.</translation>
  </message>
  <message>
   <source>The binding says twice what the {value} PIN may be.</source>
   <translation>Die Bindung sagt zweimal, was die PIN „{value}“ sein darf.</translation>
  </message>
  <message>
   <source>Leave one [[pin_rules]] for each PIN.</source>
   <translation>Lassen Sie für jede PIN ein [[pin_rules]] stehen.</translation>
  </message>
  <message>
   <source>The card {token_label} is of {person}, who holds no piece.</source>
   <translation>Die Karte {token_label} ist von {person} und damit von jemandem ohne Teilstück.</translation>
  </message>
  <message>
   <source>Write the id of a custodian who holds a piece.</source>
   <translation>Schreiben Sie die Kennung eines Verwahrers mit Teilstück.</translation>
  </message>
  <message>
   <source>The card {token_label} is the ceremony's token, or its owner has two.</source>
   <translation>Die Karte {token_label} ist das Token der Zeremonie, oder ihr Besitzer hat zwei.</translation>
  </message>
  <message>
   <source>Name one card for each custodian.</source>
   <translation>Nennen Sie eine Karte je Verwahrer.</translation>
  </message>
  <message>
   <source>Every piece of the {pin} PIN is needed: when one is lost, nobody can open with it any more.</source>
   <translation>Jedes Teilstück der PIN „{pin}“ wird gebraucht: Geht eines verloren, kann niemand mehr damit öffnen.</translation>
  </message>
  <message>
   <source>Name more custodians than the threshold.</source>
   <translation>Nennen Sie mehr Verwahrer als die Schwelle.</translation>
  </message>
  <message>
   <source>{holder} cannot hold a piece of the {pin} PIN: only a custodian of the plan who is no alternate can.</source>
   <translation>{holder} kann kein Teilstück der PIN „{pin}“ haben: Das kann nur ein Verwahrer des Plans, der kein Ersatz ist.</translation>
  </message>
  <message>
   <source>Name a custodian.</source>
   <translation>Nennen Sie einen Verwahrer.</translation>
  </message>
  <message>
   <source>Somebody holds pieces of both PINs, so the record claims no two separate roles in the token.</source>
   <translation>Jemand hat Teilstücke beider PINs; darum behauptet das Protokoll keine zwei getrennten Rollen im Token.</translation>
  </message>
  <message>
   <source>Give the two PINs to different people if you want that claim.</source>
   <translation>Geben Sie die beiden PINs verschiedenen Personen, wenn Sie das behaupten wollen.</translation>
  </message>
  <message>
   <source>{name} stands twice among those who hold the {pin} PIN; it takes different people.</source>
   <translation>{name} steht zweimal unter denen, die die PIN „{pin}“ haben; es braucht verschiedene Personen.</translation>
  </message>
  <message>
   <source>Name each custodian once.</source>
   <translation>Nennen Sie jeden Verwahrer einmal.</translation>
  </message>
  <message>
   <source>Nothing tells {words} from another stick.</source>
   <translation>Nichts unterscheidet {words} von einem anderen Stick.</translation>
  </message>
  <message>
   <source>Write its serial or uuid; `ceremony sticks` lists what is plugged in.</source>
   <translation>Schreiben Sie serial oder uuid dazu; `ceremony sticks` nennt, was eingesteckt ist.</translation>
  </message>
  <message>
   <source>{words} stands here twice, or the same stick has two roles.</source>
   <translation>{words} steht hier zweimal, oder derselbe Stick hat zwei Rollen.</translation>
  </message>
  <message>
   <source>Give each stick one role, and another colour where two have the same role.</source>
   <translation>Geben Sie jedem Stick eine Rolle, und eine andere Farbe, wo zwei dieselbe Rolle haben.</translation>
  </message>
  <message>
   <source>There are more than {most_log_sticks} LOG sticks.</source>
   <translation>Es gibt mehr als {most_log_sticks} LOG-Sticks.</translation>
  </message>
  <message>
   <source>Keep one or two.</source>
   <translation>Behalten Sie einen oder zwei.</translation>
  </message>
  <message>
   <source>A custodian's own stick names one of the plan's custodians, and no other stick names a person.</source>
   <translation>Der eigene Stick eines Verwahrers nennt einen Verwahrer des Plans, und kein anderer Stick nennt eine Person.</translation>
  </message>
  <message>
   <source>Write the custodian's id of the plan, or leave person out.</source>
   <translation>Schreiben Sie die Kennung des Verwahrers aus dem Plan, oder lassen Sie person weg.</translation>
  </message>
  <message>
   <source>{words} is a folder, not a stick.</source>
   <translation>{words} ist ein Ordner, kein Stick.</translation>
  </message>
  <message>
   <source>Production takes sticks only: write the serial or uuid of one.</source>
   <translation>Die Produktion nimmt nur Sticks: Schreiben Sie serial oder uuid von einem.</translation>
  </message>
  <message>
   <source>{words} is a folder and a stick at once.</source>
   <translation>{words} ist Ordner und Stick zugleich.</translation>
  </message>
  <message>
   <source>Leave either folder, or serial and uuid.</source>
   <translation>Lassen Sie entweder folder stehen oder serial und uuid.</translation>
  </message>
  <message>
   <source>{words} is a folder, not a stick; the transcript says so.</source>
   <translation>{words} ist ein Ordner, kein Stick; das Protokoll sagt es.</translation>
  </message>
  <message>
   <source>Rehearse with the sticks of the day as well.</source>
   <translation>Üben Sie auch mit den Sticks des Tages.</translation>
  </message>
  <message>
   <source>Did you mean {close}? Otherwise remove it.</source>
   <translation>Meinten Sie {close}? Sonst entfernen Sie es.</translation>
  </message>
  <message>
   <source>Remove it or correct its name.</source>
   <translation>Entfernen Sie es, oder berichtigen Sie seinen Namen.</translation>
  </message>
  <message>
   <source>Remove it: no PIN or passphrase ever stands in a {kind}. If it was real, change it.</source>
   <translation>Entfernen Sie es: In einer solchen Datei ({kind}) steht nie eine PIN oder Passphrase. War sie echt, ändern Sie sie.</translation>
  </message>
  <message>
   <source>{f} lacks the key {path}.</source>
   <translation>{f}: Der Schlüssel {path} fehlt.</translation>
  </message>
  <message>
   <source>Write {path} = … there; `ceremony new` gives a plan with every key explained.</source>
   <translation>Schreiben Sie dort {path} = …; `ceremony new` gibt einen Plan, in dem jeder Schlüssel erklärt ist.</translation>
  </message>
  <message>
   <source>The file is too large: a {kind} has at most {max_bytes} bytes.</source>
   <translation>Die Datei ist zu groß: Eine solche Datei ({kind}) hat höchstens {max_bytes} Bytes.</translation>
  </message>
  <message>
   <source>Check that this is the {kind}; shorten its comments if it is.</source>
   <translation>Prüfen Sie, ob es die richtige Datei ist ({kind}); wenn ja, kürzen Sie ihre Kommentare.</translation>
  </message>
  <message>
   <source>This line holds an invisible character ({hidden}), so it may not say what it seems to say.</source>
   <translation>Diese Zeile enthält ein unsichtbares Zeichen ({hidden}) und sagt darum vielleicht nicht, was sie zu sagen scheint.</translation>
  </message>
  <message>
   <source>Type the line anew and have it reviewed again.</source>
   <translation>Tippen Sie die Zeile neu, und lassen Sie sie noch einmal durchsehen.</translation>
  </message>
  <message>
   <source>{unseen} holds a line break, or an invisible character written as an escape.</source>
   <translation>{unseen} enthält einen Zeilenumbruch oder ein unsichtbares Zeichen als Escape-Folge.</translation>
  </message>
  <message>
   <source>Write it as one line of plain text.</source>
   <translation>Schreiben Sie es als eine Zeile einfachen Textes.</translation>
  </message>
  <message>
   <source>Correct the value on that line.</source>
   <translation>Berichtigen Sie den Wert in dieser Zeile.</translation>
  </message>
  <message>
   <source>{path} needs two entries.</source>
   <translation>{path} braucht zwei Einträge.</translation>
  </message>
  <message>
   <source>Name both roles of the pair.</source>
   <translation>Nennen Sie beide Rollen des Paares.</translation>
  </message>
  <message>
   <source>Write {path} = … there; `ceremony tokens` with --binding-out writes a whole binding.</source>
   <translation>Schreiben Sie dort {path} = …; `ceremony tokens` mit --binding-out schreibt eine ganze Bindung.</translation>
  </message>
  <message>
   <source>The file is not UTF-8 text here.</source>
   <translation>Die Datei ist hier kein UTF-8-Text.</translation>
  </message>
  <message>
   <source>Save it as UTF-8 text.</source>
   <translation>Speichern Sie sie als UTF-8-Text.</translation>
  </message>
  <message>
   <source>This is not valid TOML: {reason}.</source>
   <translation>Das ist kein gültiges TOML: {reason}.</translation>
  </message>
  <message>
   <source>There are {max_faults} more faults of this kind.</source>
   <translation>Es gibt {max_faults} weitere Fehler dieser Art.</translation>
  </message>
  <message>
   <source>Correct these first.</source>
   <translation>Berichtigen Sie zuerst diese.</translation>
  </message>
  <message>
   <source>{key} is not a key that a {kind} knows</source>
   <translation>{key} ist kein Schlüssel, den eine solche Datei ({kind}) kennt</translation>
  </message>
  <message>
   <source>The {kind}</source>
   <translation>Die Datei ({kind})</translation>
  </message>
  <message>
   <source>Line {line} nests more than {limit} levels deep.</source>
   <translation>Zeile {line} ist mehr als {limit} Ebenen tief verschachtelt.</translation>
  </message>
  <message>
   <source>Write the plan from one of the templates; none of its tables lies that deep.</source>
   <translation>Schreiben Sie den Plan nach einer der Vorlagen; keine ihrer Tabellen liegt so tief.</translation>
  </message>
  <message>
   <source>Line {line} is not valid TOML.</source>
   <translation>Zeile {line} ist kein gültiges TOML.</translation>
  </message>
  <message>
   <source>Correct that line: every line is a [table], a [[table list]], a key = value, or a # comment.</source>
   <translation>Berichtigen Sie diese Zeile: Jede Zeile ist eine [tabelle], eine [[tabellenliste]], ein schlüssel = wert oder ein # Kommentar.</translation>
  </message>
  <message>
   <source>Cc</source>
   <translation type="vanished">Cc</translation>
  </message>
  <message>
   <source>Cf</source>
   <translation type="vanished">Cf</translation>
  </message>
  <message>
   <source>Co</source>
   <translation type="vanished">Co</translation>
  </message>
  <message>
   <source>Zl</source>
   <translation type="vanished">Zl</translation>
  </message>
  <message>
   <source>Zp</source>
   <translation type="vanished">Zp</translation>
  </message>
 </context>
 <context>
  <name>check</name>
  <message>
   <source>Share sets committed: {committed}, each proved from the shares typed back before.</source>
   <translation>Festgeschriebene Anteilssätze: {committed}, jeder zuvor aus den zurückgetippten Anteilen bewiesen.</translation>
  </message>
  <message>
   <source>Share sets committed: {committed}, each proved from the shares typed back before. Restore tests recorded without ids and module: {older}, so what came into the second token was not compared. Copies that may be left there: {left}.</source>
   <translation>Festgeschriebene Anteilssätze: {committed}, jeder zuvor aus den zurückgetippten Anteilen bewiesen. Erprobungen, die ohne Kennungen und Modul festgehalten sind: {older}; was in das zweite Token kam, wurde daher nicht verglichen. Kopien, die dort geblieben sein können: {left}.</translation>
  </message>
  <message>
   <source>Share sets committed: {committed}, each proved from the shares typed back before. Copies of a restore test may be left in a second token: {left}.</source>
   <translation>Festgeschriebene Anteilssätze: {committed}, jeder zuvor aus den zurückgetippten Anteilen bewiesen. Kopien einer Erprobung können in einem zweiten Token geblieben sein: {left}.</translation>
  </message>
  <message>
   <source>Behind its freeze journal.jsonl tells what no transcript holds: {words}.</source>
   <translation>Hinter dem Einfrieren sagt journal.jsonl, was kein Protokoll enthält: {words}.</translation>
  </message>
  <message>
   <source>Behind its freeze the journal tells of the seal and of nothing that went amiss.</source>
   <translation>Hinter dem Einfrieren sagt das Journal von der Versiegelung und von nichts, was schiefging.</translation>
  </message>
  <message>
   <source>Token and sticks are those that the binding names.</source>
   <translation>Token und Datenträger sind die, welche die Bindung nennt.</translation>
  </message>
  <message>
   <source>The journal cannot be folded.</source>
   <translation>Aus dem Journal lässt sich kein Zustand bilden.</translation>
  </message>
  <message>
   <source>There is no binding to compare with that the journal was opened with.</source>
   <translation>Es gibt keine Bindung zum Vergleichen, mit der das Journal begonnen wurde.</translation>
  </message>
  <message>
   <source>binding.toml is no binding that this program can read.</source>
   <translation>binding.toml ist keine Bindung, die dieses Programm lesen kann.</translation>
  </message>
  <message>
   <source>Both tokens and the sticks are those that the binding names.</source>
   <translation>Beide Token und die Datenträger sind die, welche die Bindung nennt.</translation>
  </message>
  <message>
   <source>No token and no stick was used.</source>
   <translation>Kein Token und kein Datenträger wurde gebraucht.</translation>
  </message>
  <message>
   <source>Token and module looked at again {seen} times, {words}.</source>
   <translation>Token und Modul {seen}-mal wieder angesehen, {words}.</translation>
  </message>
  <message>
   <source>Keys locked: {locked}, each after its backup was proved and committed.</source>
   <translation>Gesperrte Schlüssel: {locked}, jeder nachdem seine Sicherung bewiesen und festgeschrieben war.</translation>
  </message>
  <message>
   <source>Blobs: {blobs}, each by a route that the plan allows and that was rehearsed.</source>
   <translation>Blobs: {blobs}, jeder auf einem Weg, den der Plan erlaubt und der geprobt wurde.</translation>
  </message>
  <message>
   <source>Consents: {count}, each of two people with their codes.</source>
   <translation>Einwilligungen: {count}, jede von zwei Personen mit ihren Codes.</translation>
  </message>
  <message>
   <source>People who gave codes: {gave}, each enrolled; heads on paper are heads.</source>
   <translation>Personen, die Codes eingaben: {gave}, jede davon angemeldet; Kopfwerte auf Papier sind Kopfwerte.</translation>
  </message>
  <message>
   <source>Deviations: {deviations}, all of them decided{words}.</source>
   <translation>Abweichungen: {deviations}, alle entschieden{words}.</translation>
  </message>
  <message>
   <source>No deviation was recorded{words}.</source>
   <translation>Es wurde keine Abweichung festgehalten{words}.</translation>
  </message>
  <message>
   <source>There is no plan to compare the wraps with.</source>
   <translation>Es gibt keinen Plan, mit dem sich die Umhüllungen vergleichen ließen.</translation>
  </message>
  <message>
   <source>Hand-overs read again: {received}; targets whose files were made again: {built}, all the same.</source>
   <translation>Noch einmal gelesene Übergaben: {received}; Ziele, deren Dateien noch einmal erzeugt wurden: {built}, alle gleich.</translation>
  </message>
  <message>
   <source>There is no journal that can be folded, or no plan.</source>
   <translation>Es gibt kein Journal, das sich zusammenfassen lässt, oder keinen Plan.</translation>
  </message>
  <message>
   <source>Not compared by this build, as {another_build}: {words}.</source>
   <translation>Von diesem Programmstand nicht verglichen, denn {another_build}: {words}.</translation>
  </message>
  <message>
   <source>Through codes {incoming} files came in and {outgoing} were shown; none contradicts what the journal says elsewhere.</source>
   <translation>Durch Codes kamen {incoming} Dateien herein und wurden {outgoing} gezeigt; keine widerspricht dem, was das Journal anderswo sagt.</translation>
  </message>
  <message>
   <source>No file crossed through codes.</source>
   <translation>Keine Datei ging durch Codes.</translation>
  </message>
  <message>
   <source>Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it{words}.</source>
   <translation>Belege des Geräts: {chains} Bescheinigungen und {logs} Prüfprotokolle, je so, wie das Journal sie beurteilte{words}.</translation>
  </message>
  <message>
   <source>The device gave no evidence of itself{words}.</source>
   <translation>Das Gerät gab keinen Beleg über sich{words}.</translation>
  </message>
  <message>
   <source>{name} is the one that the journal was opened with.</source>
   <translation>{name} ist, womit das Journal eröffnet wurde.</translation>
  </message>
  <message>
   <source>Objects: {there}, each with its own hash for a name.</source>
   <translation>Objekte: {there}, jedes mit seinem eigenen Hash als Namen.</translation>
  </message>
  <message>
   <source>Files from the clouds: {count}, all as they came in.</source>
   <translation>Dateien der Clouds: {count}, alle, wie sie eingingen.</translation>
  </message>
  <message>
   <source>Files written for the clouds: {written}, all there and unchanged.</source>
   <translation>Für die Clouds geschriebene Dateien: {written}, alle da und unverändert.</translation>
  </message>
  <message>
   <source>Backup packages: {written}, all there and unchanged, each of a committed set.</source>
   <translation>Sicherungspakete: {written}, alle da und unverändert, jedes aus einem festgeschriebenen Satz.</translation>
  </message>
  <message>
   <source>The folder holds nothing that the journal does not know{words}.</source>
   <translation>Der Ordner enthält nichts, was das Journal nicht kennt{words}.</translation>
  </message>
  <message>
   <source>The shares of scripted people lie in drill-people: this is a drill.</source>
   <translation>Die Anteile der Personen nach Drehbuch liegen in drill-people: Das ist eine Übung.</translation>
  </message>
  <message>
   <source>No share lies here.</source>
   <translation>Hier liegt kein Anteil.</translation>
  </message>
  <message>
   <source>The attached {name} is the one that the journal was opened with.</source>
   <translation>Der Anhang {name} ist, womit das Journal eröffnet wurde.</translation>
  </message>
  <message>
   <source>The journal cannot be folded, so nothing says which files belong here.</source>
   <translation>Aus dem Journal lässt sich kein Zustand bilden, darum sagt nichts, welche Dateien hierher gehören.</translation>
  </message>
  <message>
   <source>Signed heads: {signed}; the last covers entry {covered}{words}.</source>
   <translation>Signierte Kopfwerte: {signed}; der letzte deckt Eintrag {covered}{words}.</translation>
  </message>
  <message>
   <source>Facts that stand: {known}, struck out: {struck_out}; every irreversible outcome has its intent, but for the restore tests of a program that wrote none before them.</source>
   <translation>Geltende Tatsachen: {known}, gestrichen: {struck_out}; jedes unumkehrbare Ergebnis hat seine Absicht, außer den Wiederherstellungsproben eines Programms, das vor ihnen keine schrieb.</translation>
  </message>
  <message>
   <source>Facts that stand: {known}, struck out: {struck_out}; every irreversible outcome has its intent.</source>
   <translation>Tatsachen, die stehen: {known}, gestrichen: {struck_out}; jedes unumkehrbare Ergebnis hat seine Absicht.</translation>
  </message>
  <message>
   <source>The journal has no signed checkpoint: no ceremony key had been made.</source>
   <translation>Das Journal hat keinen signierten Kontrollpunkt: Es war kein Schlüssel der Zeremonie erzeugt.</translation>
  </message>
  <message>
   <source>The journal's facts cannot be read in their order; no state follows from them.</source>
   <translation>Die Tatsachen des Journals sind nicht in ihrer Ordnung lesbar; aus ihnen folgt kein Zustand.</translation>
  </message>
  <message>
   <source>{name}: {entries} entries, each follows from the one before.</source>
   <translation>{name}: {entries} Einträge, jeder folgt aus dem vorigen.</translation>
  </message>
  <message>
   <source>There was a ceremony key, and it signed no head at all.</source>
   <translation>Es gab einen Schlüssel der Zeremonie, und er signierte keinen einzigen Kopfwert.</translation>
  </message>
  <message>
   <source>{name} has more entries than any ceremony writes.</source>
   <translation>{name} hat mehr Einträge, als je eine Zeremonie schreibt.</translation>
  </message>
  <message>
   <source>{name}: entry {odd} has no RFC 3339 UTC time.</source>
   <translation>{name}: Eintrag {odd} hat keine UTC-Zeit nach RFC 3339.</translation>
  </message>
  <message>
   <source>{name} has no entries.</source>
   <translation>{name} hat keine Einträge.</translation>
  </message>
  <message>
   <source>Crossings on sticks: {incoming} in, {outgoing} out, each with files that the journal knows; LOG sticks that hold the journal: {held}.</source>
   <translation>Übergänge auf Sticks: {incoming} herein, {outgoing} hinaus, jeder mit Dateien, die das Journal kennt; LOG-Sticks, die das Journal enthalten: {held}.</translation>
  </message>
  <message>
   <source>No file crossed on a stick, and no stick holds the journal.</source>
   <translation>Keine Datei kam oder ging auf einem Stick, und kein Stick enthält das Journal.</translation>
  </message>
  <message>
   <source>PINs set: {order}, each after every piece was sealed, written twice, opened once and proved; openings by the quorum: {opened}.</source>
   <translation>Gesetzte PINs: {order}, jede, nachdem jedes Teilstück versiegelt, zweimal geschrieben, einmal geöffnet und der Beweis geführt war; Öffnungen durch das Quorum: {opened}.</translation>
  </message>
  <message>
   <source>{ended} steps gone through again: asked, done and recorded as their script says.</source>
   <translation>{ended} Schritte noch einmal durchgegangen: gefragt, getan und festgehalten, wie ihr Skript es sagt.</translation>
  </message>
  <message>
   <source>{sentence} But {another_build}: the steps were not compared by this build.</source>
   <translation>{sentence} Aber {another_build}: Dieser Programmstand hat die Schritte nicht verglichen.</translation>
  </message>
  <message>
   <source>There is no plan to compile the steps from.</source>
   <translation>Es gibt keinen Plan, aus dem sich die Schritte ergäben.</translation>
  </message>
  <message>
   <source>The script is called {script}, and this program knows no such script.</source>
   <translation>Das Skript heißt {script}, und dieses Programm kennt kein solches.</translation>
  </message>
  <message>
   <source>journal.jsonl goes on with the seal and nothing else (entries: {after}).</source>
   <translation>journal.jsonl geht mit dem Siegel weiter und mit nichts sonst (Einträge: {after}).</translation>
  </message>
  <message>
   <source>The transcript is the file that was signed; {copied}; {own}.</source>
   <translation>Das Protokoll ist die Datei, die signiert wurde; {copied}; {own}.</translation>
  </message>
  <message>
   <source>The transcript's journal ends with its freeze; head {hash}.</source>
   <translation>Das Journal des Protokolls endet mit dem Einfrieren; Kopfwert {hash}.</translation>
  </message>
  <message>
   <source>journal.jsonl is not the transcript's journal: they part at entry {place}.</source>
   <translation>journal.jsonl ist nicht das Journal des Protokolls: Sie trennen sich bei Eintrag {place}.</translation>
  </message>
  <message>
   <source>The transcript's journal cannot be folded.</source>
   <translation>Aus dem Journal des Protokolls lässt sich kein Zustand bilden.</translation>
  </message>
  <message>
   <source>The journal does not say yet that the transcript was signed.</source>
   <translation>Das Journal sagt noch nicht, dass das Protokoll signiert wurde.</translation>
  </message>
  <message>
   <source>The seal is not complete: the ceremony key has not signed all of its begin yet.</source>
   <translation>Das Siegel ist nicht vollständig: Der Schlüssel der Zeremonie hat noch nicht alles an seinem Anfang signiert.</translation>
  </message>
  <message>
   <source>The transcript's journal does not end with its freeze.</source>
   <translation>Das Journal des Protokolls endet nicht mit dem Einfrieren.</translation>
  </message>
  <message>
   <source>Program, keys, sets, times and limits are what follows from the rest of the record.</source>
   <translation>Programm, Schlüssel, Sätze, Zeiten und Grenzen sind, was aus dem übrigen Protokoll folgt.</translation>
  </message>
  <message>
   <source>One certification by a P-384 key covers the whole file, and it is intact.</source>
   <translation>Eine Zertifizierung durch einen P-384-Schlüssel deckt die ganze Datei, und sie ist unversehrt.</translation>
  </message>
  <message>
   <source>The certificate and its key are those that the journal recorded.</source>
   <translation>Zertifikat und Schlüssel sind die, die das Journal festhielt.</translation>
  </message>
  <message>
   <source>Nothing was given from outside (--trust or --fingerprint), so nothing shows whose ceremony this was.</source>
   <translation>Von außen wurde nichts angegeben (--trust oder --fingerprint), darum zeigt nichts, wessen Zeremonie das war.</translation>
  </message>
  <message>
   <source>{attachments} files are attached, journal and plan among them.</source>
   <translation>{attachments} Dateien sind angehängt, darunter Journal und Plan.</translation>
  </message>
  <message>
   <source>Built again from the attached journal, every page has the same content.</source>
   <translation>Aus dem angehängten Journal neu gebaut, hat jede Seite denselben Inhalt.</translation>
  </message>
  <message>
   <source>Nobody signed: there never was a ceremony key (stopped early, or no token).</source>
   <translation>Niemand hat signiert: Es gab nie einen Schlüssel der Zeremonie (früh abgebrochen, oder kein Token).</translation>
  </message>
  <message>
   <source>The transcript has {signatures} signatures; it must have exactly one.</source>
   <translation>Das Protokoll hat {signatures} Signaturen; es muss genau eine haben.</translation>
  </message>
  <message>
   <source>There is no signature, or the journal records no ceremony key.</source>
   <translation>Es gibt keine Signatur, oder das Journal hält keinen Schlüssel der Zeremonie fest.</translation>
  </message>
  <message>
   <source>The certificate is the one that was given; SHA-256 {digest}.</source>
   <translation>Das Zertifikat ist das angegebene; SHA-256 {digest}.</translation>
  </message>
  <message>
   <source>The signing revision changed what it must not: {altered}.</source>
   <translation>Die Revision mit der Signatur veränderte, was sie nicht darf: {altered}.</translation>
  </message>
  <message>
   <source>This build did not compare the pages with the journal: the transcript is by version {program_version} and this is {__version__}; use that version.</source>
   <translation>Dieser Programmstand hat die Seiten nicht mit dem Journal verglichen: Das Protokoll ist von Version {program_version}, und dies ist {__version__}; nehmen Sie jene Version.</translation>
  </message>
  <message>
   <source>Plan or binding is missing, so the pages cannot be built again.</source>
   <translation>Plan oder Bindung fehlt, darum lassen sich die Seiten nicht neu bauen.</translation>
  </message>
  <message>
   <source>Built again from the attached journal, the document is the same, byte for byte.</source>
   <translation>Aus dem angehängten Journal neu gebaut, ist das Dokument dasselbe, Byte für Byte.</translation>
  </message>
  <message>
   <source>{sentence} But {other}: the pages were not compared by this build; use the same one.</source>
   <translation>{sentence} Aber {other}: Dieser Programmstand hat die Seiten nicht verglichen; nehmen Sie denselben.</translation>
  </message>
  <message>
   <source>Pages by the journal: {pages}, in the transcript: {pages_}.</source>
   <translation>Seiten nach dem Journal: {pages}, im Protokoll: {pages_}.</translation>
  </message>
  <message>
   <source>Page {differing} does not say what the journal says.</source>
   <translation>Seite {differing} sagt nicht, was das Journal sagt.</translation>
  </message>
  <message>
   <source>There is no signature to compare with what was given.</source>
   <translation>Es gibt keine Signatur, die sich mit dem Angegebenen vergleichen ließe.</translation>
  </message>
  <message>
   <source>The certificate has fingerprint {digest}, not the one that was given.</source>
   <translation>Das Zertifikat hat den Fingerabdruck {digest}, nicht den angegebenen.</translation>
  </message>
  <message>
   <source>The transcript was signed with another certificate than the one that was given.</source>
   <translation>Das Protokoll wurde mit einem anderen als dem angegebenen Zertifikat signiert.</translation>
  </message>
  <message>
   <source>No transcript can be built from the attached journal.</source>
   <translation>Aus dem angehängten Journal lässt sich kein Protokoll bauen.</translation>
  </message>
  <message>
   <source>The rebuilt document cannot be read: {problem}.</source>
   <translation>Das neu gebaute Dokument ist nicht lesbar: {problem}.</translation>
  </message>
  <message>
   <source>{name} is made to exhaust this computer.</source>
   <translation>{name} ist darauf angelegt, diesen Rechner zu erschöpfen.</translation>
  </message>
  <message>
   <source>Store, outputs, packages, the device's evidence and what the journal tells behind its freeze: give the ceremony's folder to have them checked.</source>
   <translation>Ablage, Ausgaben, Pakete, Belege des Geräts und was das Journal hinter dem Einfrieren sagt: Geben Sie den Ordner der Zeremonie an, damit sie geprüft werden.</translation>
  </message>
  <message>
   <source>{words}: {missing}; so this is not AUTHENTIC.</source>
   <translation>{words}: {missing}; darum ist dies nicht AUTHENTIC.</translation>
  </message>
  <message>
   <source>No journal says whether this is a drill.</source>
   <translation>Kein Journal sagt, ob dies eine Übung ist.</translation>
  </message>
  <message>
   <source>Plan and journal do not agree whether this is a drill.</source>
   <translation>Plan und Journal sind sich nicht einig, ob dies eine Übung ist.</translation>
  </message>
  <message>
   <source>{transcript} cannot be read: {problem}.</source>
   <translation>{transcript} ist nicht lesbar: {problem}.</translation>
  </message>
  <message>
   <source>This is a {value} ceremony; {value_} is required.</source>
   <translation>Dies ist eine Zeremonie der Art {value}; verlangt ist {value_}.</translation>
  </message>
  <message>
   <source>This is a {value} ceremony.</source>
   <translation>Dies ist eine Zeremonie der Art {value}.</translation>
  </message>
  <message>
   <source>It was signed, but what was signed cannot be read now: {problem}.</source>
   <translation>Es war signiert, doch was signiert wurde, lässt sich jetzt nicht mehr lesen: {problem}.</translation>
  </message>
  <message>
   <source>Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it.</source>
   <translation type="vanished">Belege des Geräts: {chains} Bescheinigungen und {logs} Prüfprotokolle, jedes so, wie das Journal es beurteilt hat.</translation>
  </message>
  <message>
   <source>No transcript can be built from the attached journal ({__name__}).</source>
   <translation type="vanished">Aus dem angehängten Journal lässt sich kein Protokoll bauen ({__name__}).</translation>
  </message>
  <message>
   <source>PINs set: {order}, each after every piece was sealed, written twice, opened once and proved; openings by the quorum: {signedin}.</source>
   <translation type="vanished">Gesetzte PINs: {order}, jede, nachdem jedes Teilstück versiegelt, zweimal geschrieben, einmal geöffnet und der Beweis geführt war; Öffnungen durch das Quorum: {signedin}.</translation>
  </message>
  <message>
   <source>Store, outputs and packages: give the ceremony's folder to have them checked.</source>
   <translation type="vanished">Ablage, Ausgaben und Pakete: Geben Sie den Ordner der Zeremonie an, damit sie geprüft werden.</translation>
  </message>
  <message>
   <source>Store, outputs, packages and the device's evidence: give the ceremony's folder to have them checked.</source>
   <translation type="vanished">Ablage, Ausgaben, Pakete und Belege des Geräts: geben Sie den Ordner der Zeremonie an, um sie prüfen zu lassen.</translation>
  </message>
  <message>
   <source>The device gave no evidence of itself.</source>
   <translation type="vanished">Das Gerät hat keine Belege über sich gegeben.</translation>
  </message>
  <message>
   <source>The journal gives {pages} pages, the transcript has {pages_}.</source>
   <translation type="vanished">Das Journal ergibt {pages} Seiten, das Protokoll hat {pages_}.</translation>
  </message>
  <message>
   <source>Token{second} and sticks are those that the binding names.</source>
   <translation type="vanished">Token{second} und Sticks sind die, welche die Bindung nennt.</translation>
  </message>
  <message>
   <source>{blobs} blobs, each by a route that the plan allows and that was rehearsed.</source>
   <translation type="vanished">{blobs} Blobs, jeder auf einem Weg, den der Plan erlaubt und der geprobt wurde.</translation>
  </message>
  <message>
   <source>{committed} share sets committed, each proved from the shares typed back before.</source>
   <translation type="vanished">{committed} Anteilssätze festgeschrieben, jeder zuvor aus den zurückgetippten Anteilen bewiesen.</translation>
  </message>
  <message>
   <source>{count} consents, each of two people with their codes.</source>
   <translation type="vanished">{count} Einwilligungen, jede von zwei Personen mit ihren Codes.</translation>
  </message>
  <message>
   <source>{count} files from the clouds are as they came in.</source>
   <translation type="vanished">{count} Dateien der Clouds sind, wie sie eingingen.</translation>
  </message>
  <message>
   <source>{deviations} deviations, all of them decided{words}.</source>
   <translation type="vanished">{deviations} Abweichungen, alle entschieden{words}.</translation>
  </message>
  <message>
   <source>{gave} people gave codes, each of them enrolled; heads on paper are heads.</source>
   <translation type="vanished">{gave} Personen gaben Codes ein, jede davon angemeldet; Kopfwerte auf Papier sind Kopfwerte.</translation>
  </message>
  <message>
   <source>{held}; two roles are not claimed.</source>
   <translation type="vanished">{held}; zwei Rollen werden nicht behauptet.</translation>
  </message>
  <message>
   <source>{held}; {roles}.</source>
   <translation type="vanished">{held}; {roles}.</translation>
  </message>
  <message>
   <source>{known} facts stand, {struck_out} are struck out; every irreversible outcome has its intent.</source>
   <translation type="vanished">{known} Tatsachen stehen, {struck_out} sind gestrichen; jedes unumkehrbare Ergebnis hat seine Absicht.</translation>
  </message>
  <message>
   <source>{locked} keys locked, each after its backup was proved and committed.</source>
   <translation type="vanished">{locked} Schlüssel gesperrt, jeder nachdem seine Sicherung bewiesen und festgeschrieben war.</translation>
  </message>
  <message>
   <source>{signed} signed heads fit; the last covers entry {covered}{words}.</source>
   <translation type="vanished">{signed} signierte Kopfwerte passen; der letzte deckt Eintrag {covered}{words}.</translation>
  </message>
  <message>
   <source>{there} objects, each with its own hash for a name.</source>
   <translation type="vanished">{there} Objekte, jedes mit seinem eigenen Hash als Namen.</translation>
  </message>
  <message>
   <source>{written} backup packages are there, unchanged, each of a committed set.</source>
   <translation type="vanished">{written} Sicherungspakete sind da, unverändert, jedes aus einem festgeschriebenen Satz.</translation>
  </message>
  <message>
   <source>{written} files that were written for the clouds are there, unchanged.</source>
   <translation type="vanished">{written} für die Clouds geschriebene Dateien sind da, unverändert.</translation>
  </message>
 </context>
 <context>
  <name>amiss</name>
  <message>
   <source>none</source>
   <translation>keiner</translation>
  </message>
  <message>
   <source>code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>word</source>
   <translation>Wort</translation>
  </message>
  <message>
   <source>pauses</source>
   <translation>pausiert</translation>
  </message>
  <message>
   <source>stops</source>
   <translation>bricht ab</translation>
  </message>
  <message>
   <source>The journal does not hold together at entry {entry}: {why}</source>
   <translation>Das Journal hält bei Eintrag {entry} nicht zusammen: {why}</translation>
  </message>
  <message>
   <source>has {person} come in a way that nobody comes</source>
   <translation>lässt {person} auf eine Weise kommen, auf die niemand kommt</translation>
  </message>
  <message>
   <source>{count} different people are needed</source>
   <translation>{count} verschiedene Personen sind nötig</translation>
  </message>
  <message>
   <source>{strangers} is not in the plan</source>
   <translation>{strangers} steht nicht im Plan</translation>
  </message>
  <message>
   <source>it is for somebody else to answer</source>
   <translation>die Antwort steht jemand anderem zu</translation>
  </message>
  <message>
   <source>only a {roles} may answer</source>
   <translation>nur {roles} darf antworten</translation>
  </message>
  <message>
   <source>at most one of the two may be an administrator</source>
   <translation>höchstens eine der beiden Personen darf zur Administration gehören</translation>
  </message>
  <message>
   <source>{what} by people who cannot: {why}</source>
   <translation>{what} durch Personen, die das nicht können: {why}</translation>
  </message>
  <message>
   <source>has {person} come, whom the plan does not have there</source>
   <translation>lässt {person} kommen, die der Plan dort nicht hat</translation>
  </message>
  <message>
   <source>has {person} come late, after the journal was closed or while that place is being taken</source>
   <translation>lässt {person} spät kommen, nachdem das Journal geschlossen war oder während der Platz eingenommen wird</translation>
  </message>
  <message>
   <source>has {person} come late, who was not absent or whose place is taken</source>
   <translation>lässt {person} spät kommen, die nicht abwesend war oder deren Platz vergeben ist</translation>
  </message>
  <message>
   <source>has {person} take a place, which nobody decided</source>
   <translation>lässt {person} einen Platz einnehmen, was niemand entschieden hat</translation>
  </message>
  <message>
   <source>has {person} take the place of {instead_of}, whose alternate that is not</source>
   <translation>lässt {person} den Platz von {instead_of} einnehmen, deren Vertretung das nicht ist</translation>
  </message>
  <message>
   <source>lets {person} take a place, and not two people identified them</source>
   <translation>lässt {person} einen Platz einnehmen, ohne dass zwei Personen sie identifiziert haben</translation>
  </message>
  <message>
   <source>has {person} come back, who had not left</source>
   <translation>lässt {person} zurückkommen, die nicht gegangen war</translation>
  </message>
  <message>
   <source>lets {person} in without their own {else_}</source>
   <translation>lässt {person} ohne eigenen Nachweis ein: {else_}</translation>
  </message>
  <message>
   <source>lets {person} in, for whom not {needed} others vouched</source>
   <translation>lässt {person} ein, für die sich nicht {needed} andere verbürgten</translation>
  </message>
  <message>
   <source>lets {person} in with a new code, and nobody checked who it is</source>
   <translation>lässt {person} mit einem neuen Code ein, und niemand prüfte, wer das ist</translation>
  </message>
  <message>
   <source>lets {person} in on the word of somebody who cannot give it: {why}</source>
   <translation>lässt {person} auf das Wort von jemandem ein, der es nicht geben kann: {why}</translation>
  </message>
  <message>
   <source>a session code is needed</source>
   <translation>ein Sitzungscode ist nötig</translation>
  </message>
  <message>
   <source>{missing} was not enrolled, or had left</source>
   <translation>{missing} war nicht angemeldet oder war gegangen</translation>
  </message>
  <message>
   <source>{missing} had left</source>
   <translation>{missing} war gegangen</translation>
  </message>
  <message>
   <source>settles effect {effect}, whose outcome was not open</source>
   <translation>regelt Wirkung {effect}, deren Ergebnis nicht offen war</translation>
  </message>
  <message>
   <source>settles an outcome</source>
   <translation>regelt ein Ergebnis</translation>
  </message>
  <message>
   <source>decides a deviation</source>
   <translation>entscheidet eine Abweichung</translation>
  </message>
  <message>
   <source>decides about a device that was not plugged in</source>
   <translation>entscheidet über ein Gerät, das nicht eingesteckt war</translation>
  </message>
  <message>
   <source>decides about a device</source>
   <translation>entscheidet über ein Gerät</translation>
  </message>
  <message>
   <source>has {person} leave, who was not here</source>
   <translation>lässt {person} gehen, die nicht hier war</translation>
  </message>
  <message>
   <source>lets another program in without the quorum: {why}</source>
   <translation>lässt ohne das Quorum ein anderes Programm zu: {why}</translation>
  </message>
  <message>
   <source>set {identifier} of {policy}</source>
   <translation>Satz {identifier} von {policy}</translation>
  </message>
  <message>
   <source>envelope {serial} stands twice</source>
   <translation>Umschlag {serial} kommt zweimal vor</translation>
  </message>
  <message>
   <source>the package of {name} was committed unproved</source>
   <translation>das Paket von {name} wurde ohne Beweis festgeschrieben</translation>
  </message>
  <message>
   <source>set {identifier} of {policy} has {commitments} shares, the plan has {share_count}</source>
   <translation>Satz {identifier} von {policy} hat {commitments} Anteile, der Plan hat {share_count}</translation>
  </message>
  <message>
   <source>set {identifier} is of {policy}, which is not in the plan</source>
   <translation>Satz {identifier} ist von {policy}, das nicht im Plan steht</translation>
  </message>
  <message>
   <source>the share set of {policy} was never committed</source>
   <translation>der Anteilssatz von {policy} wurde nie festgeschrieben</translation>
  </message>
  <message>
   <source>{name} was committed but never made</source>
   <translation>{name} wurde festgeschrieben, aber nie erzeugt</translation>
  </message>
  <message>
   <source>{name} was committed without a proof</source>
   <translation>{name} wurde ohne Beweis festgeschrieben</translation>
  </message>
  <message>
   <source>share {index} of {name} was never typed back</source>
   <translation>{name}: Anteil {index} wurde nie zurückgetippt</translation>
  </message>
  <message>
   <source>share {index} of {name} was never sealed</source>
   <translation>{name}: Anteil {index} wurde nie versiegelt</translation>
  </message>
  <message>
   <source>the proof of {name} did not hold</source>
   <translation>{name}: Der Beweis hielt nicht</translation>
  </message>
  <message>
   <source>none is named</source>
   <translation>keine ist genannt</translation>
  </message>
  <message>
   <source> (and {problems} more)</source>
   <translation> (und {problems} weitere)</translation>
  </message>
  <message>
   <source>signed by a checkpoint</source>
   <translation>von einem Kontrollpunkt signiert</translation>
  </message>
  <message>
   <source>signed by nothing</source>
   <translation>von nichts signiert</translation>
  </message>
  <message>
   <source>entry {entry} ({behind}): {says}</source>
   <translation>Eintrag {entry} ({behind}): {says}</translation>
  </message>
  <message>
   <source>deviation {number} at step {step}, expected: {expected}, happened: {happened}</source>
   <translation>Abweichung {number} bei Schritt {step}, erwartet: {expected}, geschehen: {happened}</translation>
  </message>
  <message>
   <source>another program with SHA-256 {subject} was let in by {by}</source>
   <translation>ein anderes Programm mit SHA-256 {subject} wurde zugelassen von {by}</translation>
  </message>
  <message>
   <source>deviation {number} was decided as {value} by {by}</source>
   <translation>Abweichung {number} wurde als {value} entschieden von {by}</translation>
  </message>
  <message>
   <source>a pause: {reason}</source>
   <translation>eine Pause: {reason}</translation>
  </message>
  <message>
   <source>step {step} was refused with {code}</source>
   <translation>Schritt {step} wurde mit {code} verweigert</translation>
  </message>
  <message>
   <source>plugged in: {devices}</source>
   <translation>eingesteckt: {devices}</translation>
  </message>
  <message>
   <source>{stick} was lost</source>
   <translation>{stick} ging verloren</translation>
  </message>
  <message>
   <source>warnings about this computer were accepted: {warnings}</source>
   <translation>Warnungen zu diesem Computer wurden angenommen: {warnings}</translation>
  </message>
  <message>
   <source>the token had changed: {differences}</source>
   <translation>das Token hatte sich verändert: {differences}</translation>
  </message>
  <message>
   <source>{person} was gone after a resume</source>
   <translation>{person} war nach einem Fortsetzen nicht mehr da</translation>
  </message>
  <message>
   <source>the verifier had said {outcome}</source>
   <translation>die Prüfung hatte {outcome} gesagt</translation>
  </message>
  <message>
   <source>taken up again by another program, with SHA-256 {program_sha}</source>
   <translation>wieder aufgenommen von einem anderen Programm, mit SHA-256 {program_sha}</translation>
  </message>
  <message>
   <source>taken up again after {value} was lost</source>
   <translation>wieder aufgenommen, nachdem {value} verloren ging</translation>
  </message>
  <message>
   <source>this computer was looked at again: {found}</source>
   <translation>dieser Computer wurde noch einmal angesehen: {found}</translation>
  </message>
  <message>
   <source>the binding names no such stick for this: {words}</source>
   <translation>die Bindung nennt dafür keinen solchen Datenträger: {words}</translation>
  </message>
  <message>
   <source>{words} was {medium}, the binding says {value}</source>
   <translation>{words} war {medium}, die Bindung sagt {value}</translation>
  </message>
  <message>
   <source>{words} had the serial number {serial}, the binding says {serial_}</source>
   <translation>{words} hatte die Seriennummer {serial}, die Bindung sagt {serial_}</translation>
  </message>
  <message>
   <source>{words} had the UUID {uuid}, the binding says {uuid_}</source>
   <translation>{words} hatte die UUID {uuid}, die Bindung sagt {uuid_}</translation>
  </message>
  <message>
   <source>the binding that was confirmed names another module or token</source>
   <translation>die bestätigte Bindung nennt ein anderes Modul oder Token</translation>
  </message>
  <message>
   <source>the binding that was confirmed names other sticks</source>
   <translation>die bestätigte Bindung nennt andere Datenträger</translation>
  </message>
  <message>
   <source>token {serial} was opened, the binding names {token_serial}</source>
   <translation>Token {serial} wurde geöffnet, die Bindung nennt {token_serial}</translation>
  </message>
  <message>
   <source>the token that was opened is called {label}, the binding names {token_label}</source>
   <translation>das geöffnete Token heißt {label}, die Bindung nennt {token_label}</translation>
  </message>
  <message>
   <source>{name} was tried in a second token, and the binding names none</source>
   <translation>{name} wurde in einem zweiten Token erprobt, und die Bindung nennt keines</translation>
  </message>
  <message>
   <source>{name} was tried in token {serial}, the binding names {token_serial}</source>
   <translation>{name} wurde in Token {serial} erprobt, die Bindung nennt {token_serial}</translation>
  </message>
  <message>
   <source>{name} was tried in a token called {label}, the binding names {token_label}</source>
   <translation>{name} wurde in einem Token namens {label} erprobt, die Bindung nennt {token_label}</translation>
  </message>
  <message>
   <source>{name} was tried, and nothing tells by which module</source>
   <translation>{name} wurde erprobt, und nichts sagt, durch welches Modul</translation>
  </message>
  <message>
   <source>shares of {policy} were meant for the printer {name}, not that of the binding</source>
   <translation>Anteile von {policy} waren für den Drucker {name} bestimmt, nicht für den der Bindung</translation>
  </message>
  <message>
   <source>{name} was tried by another module than opened the first token, and the binding names one for both</source>
   <translation>{name} wurde durch ein anderes Modul erprobt, als das erste Token öffnete, und die Bindung nennt eines für beide</translation>
  </message>
  <message>
   <source>a piece of {person} lies on {medium} ({kind}), which the binding does not name</source>
   <translation>ein Teilstück von {person} liegt auf {medium} ({kind}), was die Bindung nicht nennt</translation>
  </message>
  <message>
   <source>a piece from {medium} ({kind}) was opened, which the binding does not name</source>
   <translation>ein Teilstück von {medium} ({kind}) wurde geöffnet, die Bindung nennt dies nicht</translation>
  </message>
  <message>
   <source>the token differs, {moment}, otherwise than is recorded</source>
   <translation>das Token weicht ab, {moment}, anders als festgehalten</translation>
  </message>
  <message>
   <source>accepted by two people: {changed}</source>
   <translation>von zwei Personen hingenommen: {changed}</translation>
  </message>
  <message>
   <source>each time as when it was opened</source>
   <translation>jedes Mal wie beim Öffnen</translation>
  </message>
  <message>
   <source>the blob of {key} for {target}</source>
   <translation>der Blob von {key} für {target}</translation>
  </message>
  <message>
   <source>target {id} was deferred, and got a blob all the same</source>
   <translation>Ziel {id} wurde zurückgestellt und bekam trotzdem einen Blob</translation>
  </message>
  <message>
   <source>is not of two people</source>
   <translation>ist nicht von zwei Personen</translation>
  </message>
  <message>
   <source>is of somebody who is not in the plan</source>
   <translation>ist von jemandem, der nicht im Plan steht</translation>
  </message>
  <message>
   <source>is of somebody without a code</source>
   <translation>ist von jemandem ohne Code</translation>
  </message>
  <message>
   <source>{person} gave a code and was never enrolled</source>
   <translation>{person} gab einen Code ein und war nie angemeldet</translation>
  </message>
  <message>
   <source>deviation {number} was never decided</source>
   <translation>Abweichung {number} wurde nie entschieden</translation>
  </message>
  <message>
   <source>; behind the freeze, so that the transcript holds none of it: {numbers}</source>
   <translation>; hinter dem Einfrieren, sodass das Protokoll nichts davon enthält: {numbers}</translation>
  </message>
  <message>
   <source>token {serial} was initialised, and {serial_} opened</source>
   <translation>Token {serial} wurde initialisiert und {serial_} geöffnet</translation>
  </message>
  <message>
   <source>the token was not compared at the end with what it was</source>
   <translation>das Token wurde am Ende nicht mit dem verglichen, was es war</translation>
  </message>
  <message>
   <source>key {id} of the plan was never made</source>
   <translation>Schlüssel {id} des Plans wurde nie erzeugt</translation>
  </message>
  <message>
   <source>target {id} got no blob, and was not deferred</source>
   <translation>Ziel {id} bekam keinen Blob und war nicht zurückgestellt</translation>
  </message>
  <message>
   <source>key {key} was locked before its backup was proved and committed</source>
   <translation>Schlüssel {key} wurde gesperrt, bevor seine Sicherung bewiesen und festgeschrieben war</translation>
  </message>
  <message>
   <source>the lock of key {key} did not hold and nobody accepted that</source>
   <translation>die Sperre von Schlüssel {key} hielt nicht, und niemand nahm das hin</translation>
  </message>
  <message>
   <source>{name} is not in the plan</source>
   <translation>{name} steht nicht im Plan</translation>
  </message>
  <message>
   <source>{name} took the route {value}, which the plan does not allow</source>
   <translation>{name} nahm den Weg {value}, den der Plan nicht erlaubt</translation>
  </message>
  <message>
   <source>the route of {name} was never rehearsed</source>
   <translation>{name}: Der Weg wurde nie geprobt</translation>
  </message>
  <message>
   <source>nobody consented to the route of {name}</source>
   <translation>{name}: Niemand willigte in den Weg ein</translation>
  </message>
  <message>
   <source>{name} is wrapped to another key than came in</source>
   <translation>{name} ist für einen anderen Schlüssel umhüllt als den, der hereinkam</translation>
  </message>
  <message>
   <source>the wrapping key of {target} was neither compared nor accepted without</source>
   <translation>der Umhüllungsschlüssel von {target} wurde weder verglichen noch ohne Vergleich hingenommen</translation>
  </message>
  <message>
   <source>the consent in entry {entry} {why}</source>
   <translation>die Einwilligung in Eintrag {entry} {why}</translation>
  </message>
  <message>
   <source>entry {entry} ({kind}) stands on no answer of anybody</source>
   <translation>Eintrag {entry} ({kind}) beruht auf keiner Antwort von irgendjemandem</translation>
  </message>
  <message>
   <source>the head on paper in entry {entry} is not a head of its moment</source>
   <translation>der Kopfwert auf Papier in Eintrag {entry} ist kein Kopfwert seines Augenblicks</translation>
  </message>
  <message>
   <source>key {key} was never locked</source>
   <translation>Schlüssel {key} wurde nie gesperrt</translation>
  </message>
  <message>
   <source>{name} took another route or form than was rehearsed</source>
   <translation>{name} nahm einen anderen Weg oder eine andere Form, als geprobt wurde</translation>
  </message>
  <message>
   <source>the consent in entry {entry} is of more than one administrator</source>
   <translation>die Einwilligung in Eintrag {entry} ist von mehr als einer Person der Administration</translation>
  </message>
  <message>
   <source>the answer on which entry {entry} ({kind}) stands {why}</source>
   <translation>die Antwort, auf der Eintrag {entry} ({kind}) beruht, {why}</translation>
  </message>
  <message>
   <source>the route of {name} was rehearsed only after the key was born</source>
   <translation>{name}: Der Weg wurde erst geprobt, nachdem der Schlüssel geboren war</translation>
  </message>
  <message>
   <source>a wrapping key came in for {target}, which is not in the plan</source>
   <translation>für {target} kam ein Umhüllungsschlüssel, und das steht nicht im Plan</translation>
  </message>
  <message>
   <source>the hand-over of {target} says otherwise than the journal</source>
   <translation>die Übergabe von {target} sagt anderes als das Journal</translation>
  </message>
  <message>
   <source>the wrapping key of {target} is one of the simulated cloud</source>
   <translation>der Umhüllungsschlüssel von {target} ist einer der simulierten Cloud</translation>
  </message>
  <message>
   <source>its name cannot be used</source>
   <translation>der Name ist nicht verwendbar</translation>
  </message>
  <message>
   <source>the hand-over of {target} cannot be read again</source>
   <translation>die Übergabe von {target} ist nicht mehr lesbar</translation>
  </message>
  <message>
   <source>the hand-over of {target} is none that the plan takes</source>
   <translation>die Übergabe von {target} ist keine, die der Plan annimmt</translation>
  </message>
  <message>
   <source>the files for {target} are not those that follow from hand-over, blob and journal</source>
   <translation>die Dateien für {target} sind nicht die, welche aus Übergabe, Blob und Journal folgen</translation>
  </message>
  <message>
   <source>the files for {target} cannot be made again</source>
   <translation>die Dateien für {target} lassen sich nicht noch einmal erzeugen</translation>
  </message>
  <message>
   <source>entry {number} brought another {path} than was received</source>
   <translation>Eintrag {number} brachte ein anderes {path} herein, als empfangen wurde</translation>
  </message>
  <message>
   <source>entry {number} showed {path}, which the journal does not know so</source>
   <translation>Eintrag {number} zeigte {path}, was das Journal so nicht kennt</translation>
  </message>
  <message>
   <source>; kept and not looked at: {others} ({names})</source>
   <translation>; aufbewahrt und nicht angesehen: {others} ({names})</translation>
  </message>
  <message>
   <source>the audit log {value} is not what the journal says</source>
   <translation>das Prüfprotokoll {value} ist nicht, was das Journal sagt</translation>
  </message>
  <message>
   <source>entry {number} of the audit log {value}</source>
   <translation>Eintrag {number} des Prüfprotokolls {value}</translation>
  </message>
  <message>
   <source>{value} of {length} bytes</source>
   <translation>{value} von {length} Bytes</translation>
  </message>
  <message>
   <source>{name} was changed</source>
   <translation>{name} wurde verändert</translation>
  </message>
  <message>
   <source>the audit log {value} cannot be read again</source>
   <translation>das Prüfprotokoll {value} ist nicht mehr lesbar</translation>
  </message>
  <message>
   <source>{entry} is of step {strange}, which never began</source>
   <translation>{entry} gehört zu Schritt {strange}, der nie begann</translation>
  </message>
  <message>
   <source>more was kept as evidence {value} than is ever taken: {why}</source>
   <translation>als Beleg {value} wurde mehr aufbewahrt, als je genommen wird: {why}</translation>
  </message>
  <message>
   <source>evidence {value} is kept under a name that is no hash</source>
   <translation>Beleg {value} ist unter einem Namen aufbewahrt, der keine Prüfsumme ist</translation>
  </message>
  <message>
   <source>{source} is no {told}, as the journal says</source>
   <translation>{source} ist kein {told}, wie das Journal sagt</translation>
  </message>
  <message>
   <source>evidence {value}: {problem}</source>
   <translation>Belege {value}: {problem}</translation>
  </message>
  <message>
   <source>the attestation of {subject} is not worth what the journal says</source>
   <translation>die Bescheinigung von {subject} ist nicht so viel wert, wie das Journal sagt</translation>
  </message>
  <message>
   <source>there is an attestation of {subject}, and the journal leaves it out</source>
   <translation>es gibt eine Bescheinigung von {subject}, und das Journal lässt sie weg</translation>
  </message>
  <message>
   <source>{entry} is explained, and nothing explains it</source>
   <translation>{entry} gilt als erklärt, und nichts erklärt ihn</translation>
  </message>
  <message>
   <source>what explains {entry} is the journal's word</source>
   <translation>was {entry} erklärt, sagt nur das Journal</translation>
  </message>
  <message>
   <source>the root of {subject} is no root that the device's profile names</source>
   <translation>die Wurzel von {subject} ist keine, die das Profil des Geräts nennt</translation>
  </message>
  <message>
   <source>whether the device's profile names the root of {subject} is the journal's word</source>
   <translation>ob das Profil des Geräts die Wurzel von {subject} nennt, sagt nur das Journal</translation>
  </message>
  <message>
   <source>the device's profile names the root of {subject}, and the journal says that nobody does</source>
   <translation>das Profil des Geräts nennt die Wurzel von {subject}, und das Journal sagt, dass niemand es tut</translation>
  </message>
  <message>
   <source>{entry} is {command} and by its place of step {steps}, which the journal tells otherwise</source>
   <translation>{entry} ist {command} und nach seiner Stelle aus Schritt {steps}, was das Journal anders sagt</translation>
  </message>
  <message>
   <source>the package of {name}</source>
   <translation>das Paket von {name}</translation>
  </message>
  <message>
   <source>the certificate of the ceremony key</source>
   <translation>das Zertifikat des Schlüssels der Zeremonie</translation>
  </message>
  <message>
   <source>the package of {key}</source>
   <translation>das Paket von {key}</translation>
  </message>
  <message>
   <source>{name} is missing in the store</source>
   <translation>{name} fehlt in der Ablage</translation>
  </message>
  <message>
   <source>{digest} has another length than the journal says</source>
   <translation>{digest} hat eine andere Länge, als das Journal sagt</translation>
  </message>
  <message>
   <source>{name} is a symbolic link</source>
   <translation>{name} ist eine symbolische Verknüpfung</translation>
  </message>
  <message>
   <source>; not in it, and deciding nothing: {named} ({shown_ones})</source>
   <translation>; nicht darin, und nichts entscheidend: {named} ({shown_ones})</translation>
  </message>
  <message>
   <source>the package of {name} was never written</source>
   <translation>das Paket von {name} wurde nie geschrieben</translation>
  </message>
  <message>
   <source>the head of {name} is of another key or mode</source>
   <translation>der Kopf von {name} gehört zu einem anderen Schlüssel oder einer anderen Art</translation>
  </message>
  <message>
   <source>the head of {name} names another share set</source>
   <translation>der Kopf von {name} nennt einen anderen Anteilssatz</translation>
  </message>
  <message>
   <source>the head of {name} has another public key or check value than the key that was born</source>
   <translation>der Kopf von {name} hat einen anderen öffentlichen Schlüssel oder Prüfwert als der Schlüssel, der geboren wurde</translation>
  </message>
  <message>
   <source>the attached {name} was changed</source>
   <translation>der Anhang {name} wurde verändert</translation>
  </message>
  <message>
   <source>store: {problem}</source>
   <translation>Ablage: {problem}</translation>
  </message>
  <message>
   <source>the journal names an output {path} outside the folder</source>
   <translation>das Journal nennt eine Ausgabe {path} außerhalb des Ordners</translation>
  </message>
  <message>
   <source>the journal names a package {path} outside the folder</source>
   <translation>das Journal nennt ein Paket {path} außerhalb des Ordners</translation>
  </message>
  <message>
   <source>{path} is no package that was committed</source>
   <translation>{path} ist kein Paket, das festgeschrieben wurde</translation>
  </message>
  <message>
   <source>{name} cannot be read as a package</source>
   <translation>{name} ist nicht als Paket lesbar</translation>
  </message>
  <message>
   <source>a production ceremony holds what scripted people remember: drill-people</source>
   <translation>eine Produktionszeremonie enthält, was Personen nach Drehbuch wissen: drill-people</translation>
  </message>
  <message>
   <source>{name} is not attached to the transcript</source>
   <translation>{name} hängt nicht am Protokoll</translation>
  </message>
  <message>
   <source>store/{name} is no object</source>
   <translation>store/{name} ist kein Objekt</translation>
  </message>
  <message>
   <source>store/{package}: {problem}</source>
   <translation>store/{package}: {problem}</translation>
  </message>
  <message>
   <source>the journal names an input {path} outside the folder</source>
   <translation>das Journal nennt eine Eingabe {path} außerhalb des Ordners</translation>
  </message>
  <message>
   <source>{name} is not in the journal</source>
   <translation>{name} steht nicht im Journal</translation>
  </message>
  <message>
   <source>; what journal.jsonl says after it is not signed (entries: {loose})</source>
   <translation>; was journal.jsonl danach sagt, ist nicht signiert (Einträge: {loose})</translation>
  </message>
  <message>
   <source>the time of entry {entry} is before that of the entry before it</source>
   <translation>die Zeit von Eintrag {entry} liegt vor der des Eintrags davor</translation>
  </message>
  <message>
   <source>{name} ends in a torn line of {torn} bytes</source>
   <translation>{name} endet mit einer abgerissenen Zeile von {torn} Byte</translation>
  </message>
  <message>
   <source>{name} does not begin with an opening entry</source>
   <translation>{name} beginnt nicht mit einem eröffnenden Eintrag</translation>
  </message>
  <message>
   <source>{name} is opened more than once</source>
   <translation>{name} wird mehr als einmal eröffnet</translation>
  </message>
  <message>
   <source>{name} has format {format}, which this program does not know</source>
   <translation>{name} hat das Format {format}, das dieses Programm nicht kennt</translation>
  </message>
  <message>
   <source>checkpoint {entry} signs another head than that of entry {covers}</source>
   <translation>Kontrollpunkt {entry} signiert einen anderen Kopfwert als den von Eintrag {covers}</translation>
  </message>
  <message>
   <source>entry {entry} is of attempt {attempt} of step {step}, which is in attempt {step_}</source>
   <translation>Eintrag {entry} ist von Versuch {attempt} des Schritts {step}, der in Versuch {step_} ist</translation>
  </message>
  <message>
   <source>the outcome of effect {effect} is not known and nobody looked</source>
   <translation>das Ergebnis der Wirkung {effect} ist nicht bekannt, und niemand sah nach</translation>
  </message>
  <message>
   <source>the signature of checkpoint {entry} is wrong</source>
   <translation>die Signatur von Kontrollpunkt {entry} ist falsch</translation>
  </message>
  <message>
   <source>entry {entry} ({operation}) has an outcome without an intent</source>
   <translation>Eintrag {entry} ({operation}) hat ein Ergebnis ohne Absicht</translation>
  </message>
  <message>
   <source>entry {entry} ({operation}) is done twice</source>
   <translation>Eintrag {entry} ({operation}) ist zweimal getan</translation>
  </message>
  <message>
   <source>entry {entry} ({stick})</source>
   <translation>Eintrag {entry} ({stick})</translation>
  </message>
  <message>
   <source>{name} took out {one}, which the journal does not know so</source>
   <translation>{name} trug {one} hinaus, was das Journal so nicht kennt</translation>
  </message>
  <message>
   <source>nobody decided about what was plugged in: {one}</source>
   <translation>niemand entschied über das, was eingesteckt wurde: {one}</translation>
  </message>
  <message>
   <source>entry {number} tells of a folder in place of a stick</source>
   <translation>Eintrag {number} berichtet von einem Ordner anstelle eines Sticks</translation>
  </message>
  <message>
   <source>{name} was not read back from the stick</source>
   <translation>{name} wurde nicht vom Stick zurückgelesen</translation>
  </message>
  <message>
   <source>{name} was not copied before it was parsed</source>
   <translation>{name} wurde nicht kopiert, bevor es ausgewertet wurde</translation>
  </message>
  <message>
   <source>{name} brought other files than were received for {subject}</source>
   <translation>{name} brachte andere Dateien herein, als für {subject} empfangen wurden</translation>
  </message>
  <message>
   <source>entry {entry} tells of the loss of {stick}, and no deviation does</source>
   <translation>Eintrag {entry} berichtet vom Verlust von {stick}, und keine Abweichung tut es</translation>
  </message>
  <message>
   <source>object {number}</source>
   <translation>Objekt {number}</translation>
  </message>
  <message>
   <source>it is no PDF</source>
   <translation>es ist kein PDF</translation>
  </message>
  <message>
   <source>it is encrypted</source>
   <translation>es ist verschlüsselt</translation>
  </message>
  <message>
   <source>it has more attachments than a transcript has</source>
   <translation>es hat mehr Anhänge, als ein Protokoll hat</translation>
  </message>
  <message>
   <source>it has more pages than a transcript has</source>
   <translation>es hat mehr Seiten, als ein Protokoll hat</translation>
  </message>
  <message>
   <source>it holds a stream in a form that transcripts do not have</source>
   <translation>es enthält einen Datenstrom in einer Form, die Protokolle nicht haben</translation>
  </message>
  <message>
   <source>it holds a stream that unfolds beyond measure</source>
   <translation>es enthält einen Datenstrom, der sich über alles Maß entfaltet</translation>
  </message>
  <message>
   <source>{revisions} further revisions</source>
   <translation>{revisions} weitere Revisionen</translation>
  </message>
  <message>
   <source>it unfolds to more than this computer can hold</source>
   <translation>es entfaltet sich zu mehr, als dieser Rechner fassen kann</translation>
  </message>
  <message>
   <source>its structure is damaged</source>
   <translation>sein Aufbau ist beschädigt</translation>
  </message>
  <message>
   <source>its streams unfold beyond measure</source>
   <translation>seine Datenströme entfalten sich über alles Maß</translation>
  </message>
  <message>
   <source>it holds a stream that is beyond measure</source>
   <translation>es enthält einen Datenstrom, der alles Maß übersteigt</translation>
  </message>
  <message>
   <source>the catalogue's {name}</source>
   <translation>{name} des Katalogs</translation>
  </message>
  <message>
   <source>the {value} PIN</source>
   <translation>PIN ({value})</translation>
  </message>
  <message>
   <source>{person} never opened their piece of {name}</source>
   <translation>{name}: {person} hat das eigene Teilstück nie geöffnet</translation>
  </message>
  <message>
   <source>PINs were made and the plan opens with those of an earlier ceremony</source>
   <translation>es wurden PINs erzeugt, und der Plan öffnet mit denen einer früheren Zeremonie</translation>
  </message>
  <message>
   <source>the {pin} PIN was never set</source>
   <translation>die PIN ({pin}) wurde nie gesetzt</translation>
  </message>
  <message>
   <source>the token was never opened by its quorum</source>
   <translation>das Token wurde nie durch sein Quorum geöffnet</translation>
  </message>
  <message>
   <source>the security officer's PIN was set before the user's</source>
   <translation>die PIN des Security Officers wurde vor der des Benutzers gesetzt</translation>
  </message>
  <message>
   <source>{one} opened the token and holds no piece</source>
   <translation>{one} öffnete das Token und hat kein Teilstück</translation>
  </message>
  <message>
   <source>{name} was set and never made</source>
   <translation>{name} wurde gesetzt und nie erzeugt</translation>
  </message>
  <message>
   <source>{name} was set without a proof that held</source>
   <translation>{name} wurde ohne einen Beweis gesetzt, der hielt</translation>
  </message>
  <message>
   <source>{name} has {commitments} pieces, the plan names {custodians} custodians</source>
   <translation>{name} hat {commitments} Teilstücke, der Plan nennt {custodians} Verwahrer</translation>
  </message>
  <message>
   <source>{name} does not keep the {bits} bits that the journal says</source>
   <translation>{name} bewahrt nicht die {bits} Bit, die das Journal nennt</translation>
  </message>
  <message>
   <source>{name} was set before every piece was sealed</source>
   <translation>{name} wurde gesetzt, bevor jedes Teilstück versiegelt war</translation>
  </message>
  <message>
   <source>somebody holds two pieces of {name}</source>
   <translation>{name}: Jemand hat zwei Teilstücke</translation>
  </message>
  <message>
   <source>{people} people opened the token, {threshold} are needed</source>
   <translation>{people} Personen öffneten das Token, {threshold} sind nötig</translation>
  </message>
  <message>
   <source>the threshold recorded at an opening is not the plan's</source>
   <translation>die bei einer Öffnung festgehaltene Schwelle ist nicht die des Plans</translation>
  </message>
  <message>
   <source>{person} holds piece {index} of {name}, which the plan gives to somebody else</source>
   <translation>{name}: {person} hat Teilstück {index}, das der Plan jemand anderem gibt</translation>
  </message>
  <message>
   <source>piece {index} of {name} is on {media} media</source>
   <translation>{name}: Teilstück {index} ist auf {media} Datenträgern</translation>
  </message>
  <message>
   <source>PINs were split and the plan says nothing of it</source>
   <translation>PINs wurden geteilt, und der Plan sagt nichts davon</translation>
  </message>
  <message>
   <source>the proof of {name} is by {method}, which this program does not know</source>
   <translation>der Beweis für {name} geht nach {method}, was dieses Programm nicht kennt</translation>
  </message>
  <message>
   <source>the proof of {name} tells of {subsets} subsets ({method}), and the plan has {count} ({value})</source>
   <translation>der Beweis für {name} nennt {subsets} Teilmengen ({method}), und der Plan hat {count} ({value})</translation>
  </message>
  <message>
   <source>it is missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>it is larger than any such file can be</source>
   <translation>größer, als eine solche Datei sein kann</translation>
  </message>
  <message>
   <source>it is no regular file</source>
   <translation>keine gewöhnliche Datei</translation>
  </message>
  <message>
   <source>there are more files than any ceremony leaves</source>
   <translation>es sind mehr Dateien, als je eine Zeremonie hinterlässt</translation>
  </message>
  <message>
   <source>the plan is of another recovery than the journal tells</source>
   <translation>der Plan ist der einer anderen Wiederherstellung, als das Journal berichtet</translation>
  </message>
  <message>
   <source>the package is of another mode than the plan</source>
   <translation>das Paket ist von anderer Art als der Plan</translation>
  </message>
  <message>
   <source>the head of the package of {key} is another than the journal tells</source>
   <translation>der Kopf des Pakets von {key} ist ein anderer, als das Journal berichtet</translation>
  </message>
  <message>
   <source>nothing says which package was restored</source>
   <translation>nichts sagt, welches Paket wiederhergestellt wurde</translation>
  </message>
  <message>
   <source>the package of {key} in the store cannot be read</source>
   <translation>das Paket von {key} in der Ablage ist nicht lesbar</translation>
  </message>
  <message>
   <source>set {identifier}</source>
   <translation>Satz {identifier}</translation>
  </message>
  <message>
   <source>{name} was tried in the ceremony's own token</source>
   <translation>{name} wurde im eigenen Token der Zeremonie erprobt</translation>
  </message>
  <message>
   <source>{name} was tried, and copies of it are still in token {serial}</source>
   <translation>{name} wurde erprobt, und Kopien davon sind noch im Token {serial}</translation>
  </message>
  <message>
   <source>{name} is said to be tried, and no test of it stands before that</source>
   <translation>{name} soll erprobt sein, und davor steht keine Erprobung davon</translation>
  </message>
  <message>
   <source>{name} is said to be tried, and the test before that was of set {identifier}</source>
   <translation>{name} soll erprobt sein, und die Erprobung davor war die des Satzes {identifier}</translation>
  </message>
  <message>
   <source>the test of {name} was begun in token {serial} and ended in token {serial_}</source>
   <translation>die Erprobung von {name} begann im Token {serial} und endete im Token {serial_}</translation>
  </message>
  <message>
   <source>the test of {name} was begun with other keys or ids than it ended with</source>
   <translation>die Erprobung von {name} begann mit anderen Schlüsseln oder Kennungen, als sie endete</translation>
  </message>
  <message>
   <source>the outcome of the test of {name} is not what is recorded of it</source>
   <translation>das Ergebnis der Erprobung von {name} ist nicht, was darüber festgehalten ist</translation>
  </message>
  <message>
   <source>{key} (id {key_id}, token {serial})</source>
   <translation>{key} (Kennung {key_id}, Token {serial})</translation>
  </message>
  <message>
   <source>{name} never came back in a second token before its package was committed</source>
   <translation>{name} kam nie in einem zweiten Token zurück, bevor das Paket festgeschrieben wurde</translation>
  </message>
  <message>
   <source>a copy of {key} may be left in token {serial} (id {key_id}), and nobody looked</source>
   <translation>eine Kopie von {key} kann im Token {serial} geblieben sein (Kennung {key_id}), und niemand sah nach</translation>
  </message>
  <message>
   <source>answered {prompt}</source>
   <translation>beantwortet: {prompt}</translation>
  </message>
  <message>
   <source>recorded {fact}</source>
   <translation>festgehalten: {fact}</translation>
  </message>
  <message>
   <source>it is no acceptable answer</source>
   <translation>es ist keine annehmbare Antwort</translation>
  </message>
  <message>
   <source>it is not what the people of the table gave</source>
   <translation>es ist nicht, was die Personen der Tabelle gaben</translation>
  </message>
  <message>
   <source>{left} of the table was there and did not answer</source>
   <translation>{left} aus der Tabelle war da und antwortete nicht</translation>
  </message>
  <message>
   <source>entry {entry} {what}</source>
   <translation>Eintrag {entry} {what}</translation>
  </message>
  <message>
   <source>the steps cannot be gone through</source>
   <translation>die Schritte lassen sich nicht durchgehen</translation>
  </message>
  <message>
   <source>begins step {step}, where {else_} comes next</source>
   <translation>beginnt Schritt {step}, wo als Nächstes {else_} kommt</translation>
  </message>
  <message>
   <source>calls step {id} by another name than the script</source>
   <translation>nennt Schritt {id} anders als das Skript</translation>
  </message>
  <message>
   <source>begins attempt {attempt} of step {id} again</source>
   <translation>beginnt Versuch {attempt} des Schritts {id} noch einmal</translation>
  </message>
  <message>
   <source>looks at the token alone again, where step {id} comes next</source>
   <translation>sieht nur das Token noch einmal an, wo als Nächstes Schritt {id} kommt</translation>
  </message>
  <message>
   <source>leaves step {step} out, for which there is no reason</source>
   <translation>lässt Schritt {step} aus, wofür es keinen Grund gibt</translation>
  </message>
  <message>
   <source>is of step {step}, where {else_} comes next</source>
   <translation>ist von Schritt {step}, wo als Nächstes {else_} kommt</translation>
  </message>
  <message>
   <source>is of step {step}, which is not in hand</source>
   <translation>ist von Schritt {step}, der nicht in Arbeit ist</translation>
  </message>
  <message>
   <source>is effect {effect} ({body}), which step {step} does not have there</source>
   <translation>ist Wirkung {effect} ({body}), die Schritt {step} dort nicht hat</translation>
  </message>
  <message>
   <source>is of effect {effect}, which is not in hand</source>
   <translation>ist von Wirkung {effect}, die nicht in Arbeit ist</translation>
  </message>
  <message>
   <source>answers in part what step {step} does not ask there</source>
   <translation>beantwortet zum Teil, was Schritt {step} dort nicht fragt</translation>
  </message>
  <message>
   <source>is an answer in part that does not hold: {why}</source>
   <translation>ist eine Teilantwort, die nicht gilt: {why}</translation>
  </message>
  <message>
   <source>is no head that a pause put on paper</source>
   <translation>ist kein Kopfwert, den eine Pause zu Papier brachte</translation>
  </message>
  <message>
   <source>is an answer that does not hold: {why}</source>
   <translation>ist eine Antwort, die nicht gilt: {why}</translation>
  </message>
  <message>
   <source>ends step {step}, which did not begin</source>
   <translation>beendet Schritt {step}, der nicht begann</translation>
  </message>
  <message>
   <source>not theirs to give</source>
   <translation>die Antwort steht ihnen nicht zu</translation>
  </message>
  <message>
   <source>ends step {step} before its script does</source>
   <translation>beendet Schritt {step}, bevor sein Skript es tut</translation>
  </message>
  <message>
   <source>refuses {code}, where step {step} refuses {refused}</source>
   <translation>weist {code} ab, wo Schritt {step} {refused} abweist</translation>
  </message>
  <message>
   <source>closes the journal before step {id} ({name}) was done</source>
   <translation>schließt das Journal, bevor Schritt {id} ({name}) getan war</translation>
  </message>
  <message>
   <source>not signed: journal.jsonl says that the ceremony key {says}</source>
   <translation>nicht signiert: journal.jsonl sagt, dass der Schlüssel der Zeremonie {says}</translation>
  </message>
  <message>
   <source>entry {entry} ({kind}) {why}</source>
   <translation>Eintrag {entry} ({kind}) {why}</translation>
  </message>
  <message>
   <source>head and certificate were read aloud</source>
   <translation>Kopfwert und Zertifikat wurden vorgelesen</translation>
  </message>
  <message>
   <source>nobody read the head aloud yet</source>
   <translation>noch hat niemand den Kopfwert vorgelesen</translation>
  </message>
  <message>
   <source>there was no ceremony key</source>
   <translation>es gab keinen Schlüssel der Zeremonie</translation>
  </message>
  <message>
   <source>was destroyed</source>
   <translation>zerstört wurde</translation>
  </message>
  <message>
   <source>stands behind the freeze</source>
   <translation>steht hinter dem Einfrieren</translation>
  </message>
  <message>
   <source>documents/transcript.pdf is not the file that the journal says was signed</source>
   <translation>documents/transcript.pdf ist nicht die Datei, von der das Journal sagt, dass sie signiert wurde</translation>
  </message>
  <message>
   <source>the head that was read aloud is not the head of the freeze</source>
   <translation>der vorgelesene Kopfwert ist nicht der Kopfwert des Einfrierens</translation>
  </message>
  <message>
   <source>the ceremony key was to be destroyed before the verifier was run</source>
   <translation>der Schlüssel der Zeremonie sollte zerstört werden, bevor die Prüfung lief</translation>
  </message>
  <message>
   <source>the ceremony key was to be destroyed although the verifier had said {outcome}</source>
   <translation>der Schlüssel der Zeremonie sollte zerstört werden, obwohl die Prüfung {outcome} ergeben hatte</translation>
  </message>
  <message>
   <source>no checkpoint signs the entry that says what the verifier had said</source>
   <translation>kein Kontrollpunkt signiert den Eintrag, der sagt, was die Prüfung ergab</translation>
  </message>
  <message>
   <source>was to be destroyed</source>
   <translation>zerstört werden sollte</translation>
  </message>
  <message>
   <source>{behind} and begins a step of act {act}</source>
   <translation>{behind} und beginnt einen Schritt des Akts {act}</translation>
  </message>
  <message>
   <source>{behind} and intends {operation}</source>
   <translation>{behind} und beabsichtigt {operation}</translation>
  </message>
  <message>
   <source>{behind} and is about deviation {number}, which stands before it</source>
   <translation>{behind} und handelt von Abweichung {number}, die davor steht</translation>
  </message>
  <message>
   <source>{behind} and decides {value}</source>
   <translation>{behind} und entscheidet {value}</translation>
  </message>
  <message>
   <source>no checkpoint signs the entry that says that the transcript was signed</source>
   <translation>kein Kontrollpunkt signiert den Eintrag, der sagt, dass das Protokoll signiert wurde</translation>
  </message>
  <message>
   <source>no checkpoint signs the entry that says that the head was read</source>
   <translation>kein Kontrollpunkt signiert den Eintrag, der sagt, dass der Kopfwert vorgelesen wurde</translation>
  </message>
  <message>
   <source>the ceremony key was to be destroyed before the head was read</source>
   <translation>der Schlüssel der Zeremonie sollte zerstört werden, bevor der Kopfwert vorgelesen war</translation>
  </message>
  <message>
   <source>was kept, as {reason}</source>
   <translation>behalten wurde, als {reason}</translation>
  </message>
  <message>
   <source>is still to be destroyed</source>
   <translation>noch zu zerstören ist</translation>
  </message>
  <message>
   <source>{behind} and is about step {step}, which is not of the seal</source>
   <translation>{behind} und handelt von Schritt {step}, der nicht zum Siegel gehört</translation>
  </message>
  <message>
   <source>{behind} and names {person}, who is not in the plan</source>
   <translation>{behind} und nennt {person}; das ist niemand aus dem Plan</translation>
  </message>
  <message>
   <source>{behind} and records {fact}</source>
   <translation>{behind} und hält {fact} fest</translation>
  </message>
  <message>
   <source>{behind} and destroys another key than the ceremony's</source>
   <translation>{behind} und zerstört einen anderen Schlüssel als den der Zeremonie</translation>
  </message>
  <message>
   <source>{behind} and keeps something else than the ceremony key</source>
   <translation>{behind} und behält etwas anderes als den Schlüssel der Zeremonie</translation>
  </message>
  <message>
   <source>fingerprint or check value of key {name} is not of such a key</source>
   <translation>Fingerabdruck oder Prüfwert von Schlüssel {name} passt zu keinem solchen Schlüssel</translation>
  </message>
  <message>
   <source>the program that was identified is not the one that began the journal</source>
   <translation>das angegebene Programm ist nicht das, welches das Journal begann</translation>
  </message>
  <message>
   <source>key {key} is no key of the plan, or of another algorithm</source>
   <translation>Schlüssel {key} ist keiner des Plans oder hat einen anderen Algorithmus</translation>
  </message>
  <message>
   <source>the identifier of {name} is none</source>
   <translation>die Kennung von {name} ist keine</translation>
  </message>
  <message>
   <source>the identifier of {name} is of another mode</source>
   <translation>die Kennung von {name} gehört zu einem anderen Modus</translation>
  </message>
  <message>
   <source>the shares of {name} cannot begin with the words {words}</source>
   <translation>die Anteile von {name} können nicht mit den Wörtern {words} beginnen</translation>
  </message>
  <message>
   <source>envelope {serial} holds shares of two sets</source>
   <translation>Umschlag {serial} enthält Anteile von zwei Sätzen</translation>
  </message>
  <message>
   <source>the token is told to be {software}, and by its own words it is {software_}</source>
   <translation>das Token gilt als {software}, und nach eigenen Worten ist es {software_}</translation>
  </message>
  <message>
   <source>the limits of the token are not those of its profile and this plan</source>
   <translation>die Grenzen des Tokens sind nicht die seines Profils und dieses Plans</translation>
  </message>
  <message>
   <source>the clock in entry {entry} is not that of the entry</source>
   <translation>die Uhr in Eintrag {entry} ist nicht die des Eintrags</translation>
  </message>
  <message>
   <source>the gap of {gap_seconds} seconds in entry {entry} is not that of the times</source>
   <translation>die Lücke von {gap_seconds} Sekunden in Eintrag {entry} ist nicht die der Zeiten</translation>
  </message>
  <message>
   <source>entry {entry} counts {unconfirmed} unconfirmed entries, and there were others</source>
   <translation>Eintrag {entry} zählt {unconfirmed} unbestätigte Einträge, und es waren andere</translation>
  </message>
  <message>
   <source>two attachments are called {name}</source>
   <translation>zwei Anhänge heißen {name}</translation>
  </message>
  <message>
   <source>{name} is not attached</source>
   <translation>{name} ist nicht angehängt</translation>
  </message>
  <message>
   <source>version {program_version} ran and this is {__version__}</source>
   <translation>es lief Version {program_version}, und dies ist {__version__}</translation>
  </message>
  <message>
   <source>another build of version {__version__} ran, with SHA-256 {program_sha}</source>
   <translation>es lief ein anderer Programmstand der Version {__version__}, mit SHA-256 {program_sha}</translation>
  </message>
  <message>
   <source>another build of the program went on after a resume</source>
   <translation>nach einer Wiederaufnahme ging es mit einem anderen Programmstand weiter</translation>
  </message>
  <message>
   <source>it was made with reportlab {versions} and this is {version}</source>
   <translation>es wurde mit reportlab {versions} gemacht, und dies ist {version}</translation>
  </message>
  <message>
   <source>transcript.pdf was changed after it was signed</source>
   <translation>transcript.pdf wurde nach dem Signieren verändert</translation>
  </message>
  <message>
   <source>the signature does not fit the certificate</source>
   <translation>die Signatur passt nicht zum Zertifikat</translation>
  </message>
  <message>
   <source>something was added to transcript.pdf after the signature</source>
   <translation>an transcript.pdf wurde nach der Signatur etwas angefügt</translation>
  </message>
  <message>
   <source>the signature is no certification</source>
   <translation>die Signatur ist keine Zertifizierung</translation>
  </message>
  <message>
   <source>the signature is not by a P-384 key with SHA-384</source>
   <translation>die Signatur ist nicht von einem P-384-Schlüssel mit SHA-384</translation>
  </message>
  <message>
   <source>the certificate is not the one that the journal recorded</source>
   <translation>das Zertifikat ist nicht das, welches das Journal festhielt</translation>
  </message>
  <message>
   <source>the certificate's key is not the ceremony key of the journal</source>
   <translation>der Schlüssel des Zertifikats ist nicht der Schlüssel der Zeremonie im Journal</translation>
  </message>
  <message>
   <source>the attached certificate.der is not the certificate of the signature</source>
   <translation>das angehängte certificate.der ist nicht das Zertifikat der Signatur</translation>
  </message>
  <message>
   <source>{without} of {keys} keys leave only under wrapping keys that the officer made trusted</source>
   <translation>{without} von {keys} Schlüsseln gehen nur unter Umhüllungsschlüsseln hinaus, die der Security Officer vertrauenswürdig machte</translation>
  </message>
  <message>
   <source>the wrapping key of {what} was recorded as trusted, and {trusted} of it does not read true</source>
   <translation>der Umhüllungsschlüssel von {what} wurde als vertrauenswürdig festgehalten, und sein {trusted} liest sich nicht als true</translation>
  </message>
  <message>
   <source>two roles, by the plan</source>
   <translation>zwei Rollen, nach dem Plan</translation>
  </message>
  <message>
   <source>two roles are not claimed</source>
   <translation>zwei Rollen werden nicht behauptet</translation>
  </message>
  <message>
   <source>the trusted wrapping key of {what} is still there</source>
   <translation>der vertrauenswürdige Umhüllungsschlüssel von {what} ist noch da</translation>
  </message>
  <message>
   <source>key {id} went by the route {value}, on which no officer made the wrapping key</source>
   <translation>Schlüssel {id} ging den Weg {value}, auf dem kein Security Officer den Umhüllungsschlüssel machte</translation>
  </message>
  <message>
   <source>key {id} is to leave only under trusted wrapping keys, and {wrap_with_trusted} reads {actual}</source>
   <translation>Schlüssel {id} soll nur unter vertrauenswürdigen Umhüllungsschlüsseln hinausgehen, und {wrap_with_trusted} liest sich als {actual}</translation>
  </message>
  <message>
   <source>key {id} was born before its trusted wrapping keys were made</source>
   <translation>Schlüssel {id} wurde geboren, bevor seine vertrauenswürdigen Umhüllungsschlüssel erzeugt waren</translation>
  </message>
  <message>
   <source>key {id} was wrapped for {what}, whose wrapping key nobody made trusted</source>
   <translation>Schlüssel {id} wurde für {what} umhüllt, dessen Umhüllungsschlüssel niemand vertrauenswürdig machte</translation>
  </message>
  <message>
   <source>The certificate is the one that was given, but this could not be checked</source>
   <translation>Das Zertifikat ist das angegebene, aber dies ließ sich nicht prüfen</translation>
  </message>
  <message>
   <source>the attached {journal}</source>
   <translation>das angehängte {journal}</translation>
  </message>
  <message>
   <source>it is no ceremony's folder: it has neither journal nor transcript</source>
   <translation>es ist kein Ordner einer Zeremonie: Es gibt weder Journal noch Protokoll</translation>
  </message>
  <message>
   <source> and its second token</source>
   <translation type="vanished"> und zweites Token</translation>
  </message>
  <message>
   <source>; not signed: journal.jsonl says that {late} came after the freeze</source>
   <translation type="vanished">; nicht signiert: journal.jsonl sagt, dass {late} nach dem Einfrieren kam</translation>
  </message>
  <message>
   <source>entry {number} of the audit log {value} is explained, and nothing explains it</source>
   <translation type="vanished">Eintrag {number} des Prüfprotokolls {value} gilt als erklärt, und nichts erklärt ihn</translation>
  </message>
  <message>
   <source>set {identifier} was tried in the ceremony's own token</source>
   <translation type="vanished">Satz {identifier} wurde im Token der Zeremonie selbst erprobt</translation>
  </message>
  <message>
   <source>{name} was tried in token {serial}, and the binding names {second}</source>
   <translation type="vanished">{name} wurde im Token {serial} erprobt, und die Bindung nennt {second}</translation>
  </message>
 </context>
 <context>
  <name>value</name>
  <message>
   <source>share {number} of {count}</source>
   <translation>Anteil {number} von {count}</translation>
  </message>
  <message>
   <source>share {number} of {count} of group {title}</source>
   <translation>Anteil {number} von {count} der Gruppe {title}</translation>
  </message>
  <message>
   <source>share {number} of group {group}</source>
   <translation>Anteil {number} der Gruppe {group}</translation>
  </message>
  <message>
   <source>share {number}</source>
   <translation>Anteil {number}</translation>
  </message>
  <message>
   <source>unwrapped in the token under the backup key</source>
   <translation>im Token unter dem Sicherungsschlüssel ausgepackt</translation>
  </message>
  <message>
   <source>entered into the token from the secrets child, as the token does not unwrap this package</source>
   <translation>aus dem Geheimnisprozess in das Token eingebracht, da das Token dieses Paket nicht auspackt</translation>
  </message>
  <message>
   <source>AES-CBC, encrypted and decrypted</source>
   <translation>AES-CBC, verschlüsselt und entschlüsselt</translation>
  </message>
  <message>
   <source>{algorithm}, made twice and verified</source>
   <translation>{algorithm}, zweimal gebildet und geprüft</translation>
  </message>
  <message>
   <source>public key</source>
   <translation>öffentlicher Schlüssel</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>noch unbekannt</translation>
  </message>
  <message>
   <source>in the token and on paper</source>
   <translation>im Token und auf Papier</translation>
  </message>
  <message>
   <source>on paper alone</source>
   <translation>nur auf Papier</translation>
  </message>
  <message>
   <source>it is by a device with the serial number {serial}</source>
   <translation>es ist von einem Gerät mit der Seriennummer {serial}</translation>
  </message>
  <message>
   <source>it says that the key was {origin}</source>
   <translation>es sagt, dass der Schlüssel {origin} wurde</translation>
  </message>
  <message>
   <source>the hash does not fit the line</source>
   <translation>der Hash passt nicht zur Zeile</translation>
  </message>
  <message>
   <source>the line is not in canonical form</source>
   <translation>die Zeile steht nicht in kanonischer Form</translation>
  </message>
  <message>
   <source>the line is longer than any entry can be</source>
   <translation>die Zeile ist länger, als ein Eintrag sein kann</translation>
  </message>
  <message>
   <source>the line calls itself entry {entry}</source>
   <translation>die Zeile nennt sich Eintrag {entry}</translation>
  </message>
  <message>
   <source>the line does not follow the line before it</source>
   <translation>die Zeile folgt nicht auf die Zeile davor</translation>
  </message>
  <message>
   <source>number, time or previous hash is of another type</source>
   <translation>Nummer, Zeit oder voriger Hash hat einen anderen Typ</translation>
  </message>
  <message>
   <source>the line cannot be read</source>
   <translation>die Zeile ist nicht lesbar</translation>
  </message>
  <message>
   <source>it has {value} bytes instead of 16</source>
   <translation>er hat {value} Bytes statt 16</translation>
  </message>
  <message>
   <source>it is all zero</source>
   <translation>er besteht nur aus Nullen</translation>
  </message>
  <message>
   <source>{memory_kib} KiB of memory for {lanes} lanes</source>
   <translation>{memory_kib} KiB Speicher für {lanes} Bahnen</translation>
  </message>
  <message>
   <source>{passes} passes</source>
   <translation>{passes} Durchgänge</translation>
  </message>
  <message>
   <source>{memory_kib} KiB and {passes} passes are too little</source>
   <translation>{memory_kib} KiB und {passes} Durchgänge sind zu wenig</translation>
  </message>
  <message>
   <source>the number of the piece, which another has too</source>
   <translation>der Nummer des Teilstücks, die auch ein anderes hat</translation>
  </message>
  <message>
   <source>it takes {shortest} to {longest} characters</source>
   <translation>es nimmt {shortest} bis {longest} Zeichen</translation>
  </message>
  <message>
   <source>its PIN begins with an authentication key's id, which the binding must name</source>
   <translation>seine PIN beginnt mit der Kennung eines Anmeldeschlüssels, die die Bindung nennen muss</translation>
  </message>
  <message>
   <source>it is too long</source>
   <translation>es ist zu lang</translation>
  </message>
  <message>
   <source>its format is another</source>
   <translation>sein Format ist ein anderes</translation>
  </message>
  <message>
   <source>it is not written in the one form that the format allows</source>
   <translation>sie ist nicht in der einen Form geschrieben, die das Format erlaubt</translation>
  </message>
  <message>
   <source>its numbers of shares do not fit each other</source>
   <translation>ihre Angaben über die Anteile passen nicht zueinander</translation>
  </message>
  <message>
   <source>its nonce has another length</source>
   <translation>ihre Nonce hat eine andere Länge</translation>
  </message>
  <message>
   <source>it is no JSON text</source>
   <translation>sie ist kein JSON-Text</translation>
  </message>
  <message>
   <source>a field is missing or cannot be read</source>
   <translation>ein Feld fehlt oder ist nicht lesbar</translation>
  </message>
  <message>
   <source>to be destroyed by hand, with a witness</source>
   <translation>von Hand zu vernichten, mit Zeugen</translation>
  </message>
  <message>
   <source>kept by decision</source>
   <translation>auf Beschluss behalten</translation>
  </message>
  <message>
   <source>the ceremony key is still there</source>
   <translation>der Schlüssel der Zeremonie ist noch da</translation>
  </message>
  <message>
   <source>{key} is still there</source>
   <translation>{key} ist noch da</translation>
  </message>
  <message>
   <source>{what} is still there</source>
   <translation>{what} ist noch da</translation>
  </message>
  <message>
   <source>key {key}</source>
   <translation>Schlüssel {key}</translation>
  </message>
  <message>
   <source>the verifier said {outcome}</source>
   <translation>die Prüfung sagte {outcome}</translation>
  </message>
  <message>
   <source>kept by decision of two people</source>
   <translation>auf Beschluss zweier Personen behalten</translation>
  </message>
  <message>
   <source>{what}, id {key_id}</source>
   <translation>{what}, Kennung {key_id}</translation>
  </message>
  <message>
   <source>opened</source>
   <translation>geöffnet</translation>
  </message>
  <message>
   <source>transport</source>
   <translation>Transport-PIN</translation>
  </message>
  <message>
   <source>{name}, who is to hold a piece, is not here</source>
   <translation>{name} soll ein Teilstück verwahren und ist nicht hier</translation>
  </message>
  <message>
   <source>{threshold} who hold pieces are needed, {here} are here</source>
   <translation>{threshold} mit Teilstücken sind nötig, {here} sind hier</translation>
  </message>
  <message>
   <source>the first share</source>
   <translation>der erste Anteil</translation>
  </message>
  <message>
   <source>{compared} compared, {how}</source>
   <translation>{compared} verglichen, {how}</translation>
  </message>
  <message>
   <source>{compared}, used once ({method})</source>
   <translation>{compared}, einmal benutzt ({method})</translation>
  </message>
  <message>
   <source>{compared} compared before it was written; {form}, {length} bytes</source>
   <translation>{compared} verglichen, bevor geschrieben wurde; {form}, {length} Bytes</translation>
  </message>
  <message>
   <source>none more</source>
   <translation>keine weiteren</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>dasselbe</translation>
  </message>
  <message>
   <source>another: {sha}</source>
   <translation>ein anderes: {sha}</translation>
  </message>
  <message>
   <source>{found} new, signed</source>
   <translation>{found} neu, unterschrieben</translation>
  </message>
  <message>
   <source>nothing new</source>
   <translation>nichts Neues</translation>
  </message>
  <message>
   <source>another, let in by a deviation: {sha}</source>
   <translation>ein anderes, durch eine Abweichung zugelassen: {sha}</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <source>NOT confirmed: people say that they are not what happened</source>
   <translation>NICHT bestätigt: Die Personen sagen, dass das nicht geschehen ist</translation>
  </message>
  <message>
   <source>program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>warnings</source>
   <translation>Warnungen</translation>
  </message>
  <message>
   <source>quorum</source>
   <translation>Quorum</translation>
  </message>
  <message>
   <source>present</source>
   <translation>anwesend</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>{files} files as recorded</source>
   <translation>{files} Dateien wie festgehalten</translation>
  </message>
  <message>
   <source>head on paper</source>
   <translation>Kopfwert auf Papier</translation>
  </message>
  <message>
   <source>as the journal says</source>
   <translation>wie das Journal sagt</translation>
  </message>
  <message>
   <source>expiry of {target}</source>
   <translation>Ablauf von {target}</translation>
  </message>
  <message>
   <source>{minutes_left} minutes left</source>
   <translation>noch {minutes_left} Minuten</translation>
  </message>
  <message>
   <source>number of ids</source>
   <translation>Zahl von Kennungen</translation>
  </message>
  <message>
   <source>token</source>
   <translation>Token</translation>
  </message>
  <message>
   <source>key or id</source>
   <translation>Schlüssel oder Kennung</translation>
  </message>
  <message>
   <source>trusted wrapping key of {what}</source>
   <translation>vertrauenswürdiger Umhüllungsschlüssel von {what}</translation>
  </message>
  <message>
   <source>somebody stands there twice</source>
   <translation>jemand steht doppelt darin</translation>
  </message>
  <message>
   <source>an alternate stands for somebody who is not named</source>
   <translation>eine Vertretung steht für jemanden, der nicht genannt ist</translation>
  </message>
  <message>
   <source>there is no administrator</source>
   <translation>es gibt keinen Administrator</translation>
  </message>
  <message>
   <source>there is no custodian who is not an administrator</source>
   <translation>es gibt keinen Verwahrer, der nicht zugleich Administrator ist</translation>
  </message>
  <message>
   <source>mechanisms</source>
   <translation>Mechanismen</translation>
  </message>
  <message>
   <source>it has fields that do not belong there</source>
   <translation>es hat Felder, die nicht hineingehören</translation>
  </message>
  <message>
   <source>it is too long for one OAEP block of {wrapping_key_spec}</source>
   <translation>es ist zu lang für einen OAEP-Block von {wrapping_key_spec}</translation>
  </message>
  <message>
   <source>a key ARN reads arn:aws:kms:REGION:ACCOUNT:key/ID</source>
   <translation>ein Schlüssel-ARN lautet arn:aws:kms:REGION:ACCOUNT:key/ID</translation>
  </message>
  <message>
   <source>not a time with its zone</source>
   <translation>keine Zeit mit Zeitzone</translation>
  </message>
  <message>
   <source>which is not ahead</source>
   <translation>das nicht in der Zukunft liegt</translation>
  </message>
  <message>
   <source>more than 365 days ahead</source>
   <translation>mehr als 365 Tage im Voraus</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>fehlt</translation>
  </message>
  <message>
   <source>{token} bytes long, not 1 to {longest_token}</source>
   <translation>{token} Bytes lang, nicht 1 bis {longest_token}</translation>
  </message>
  <message>
   <source>the target's region is {region}</source>
   <translation>die Region des Ziels ist {region}</translation>
  </message>
  <message>
   <source>not base64</source>
   <translation>kein Base64</translation>
  </message>
  <message>
   <source>the target's account is {account}</source>
   <translation>das Konto des Ziels ist {account}</translation>
  </message>
  <message>
   <source>no Azure key identifier</source>
   <translation>keine Azure-Schlüsselkennung</translation>
  </message>
  <message>
   <source>not a list of names</source>
   <translation>keine Liste von Namen</translation>
  </message>
  <message>
   <source>it must be the short name (letters, digits, hyphens), not a path</source>
   <translation>es muss der kurze Name sein (Buchstaben, Ziffern, Bindestriche), kein Pfad</translation>
  </message>
  <message>
   <source>RSAES-OAEP gives exactly {modulus}</source>
   <translation>RSAES-OAEP ergibt genau {modulus}</translation>
  </message>
  <message>
   <source>{value} gives exactly {wanted}</source>
   <translation>{value} ergibt genau {wanted}</translation>
  </message>
  <message>
   <source>{modulus} and a multiple of eight, at least 24, are wanted</source>
   <translation>verlangt sind {modulus} und ein Vielfaches von acht, mindestens 24</translation>
  </message>
  <message>
   <source>it is no complete DER structure</source>
   <translation>es ist keine vollständige DER-Struktur</translation>
  </message>
  <message>
   <source>it is no SubjectPublicKeyInfo</source>
   <translation>es ist kein SubjectPublicKeyInfo</translation>
  </message>
  <message>
   <source>{inner} bytes follow the key</source>
   <translation>{inner} Bytes folgen auf den Schlüssel</translation>
  </message>
  <message>
   <source>it is not encoded as a SubjectPublicKeyInfo for RSA in DER</source>
   <translation>es ist nicht als SubjectPublicKeyInfo für RSA in DER kodiert</translation>
  </message>
  <message>
   <source>it is not one whole block BEGIN PUBLIC KEY … END PUBLIC KEY</source>
   <translation>es ist nicht ein ganzer Block BEGIN PUBLIC KEY … END PUBLIC KEY</translation>
  </message>
  <message>
   <source>its PEM block is not base64</source>
   <translation>sein PEM-Block ist kein Base64</translation>
  </message>
  <message>
   <source>missing or not text</source>
   <translation>fehlt oder ist kein Text</translation>
  </message>
  <message>
   <source>{constant} is no JSON number</source>
   <translation>{constant} ist keine JSON-Zahl</translation>
  </message>
  <message>
   <source>it has {labels} PEM blocks</source>
   <translation>es hat {labels} PEM-Blöcke</translation>
  </message>
  <message>
   <source>its numbers are no RSA public key</source>
   <translation>seine Zahlen sind kein öffentlicher RSA-Schlüssel</translation>
  </message>
  <message>
   <source>{msg} at line {lineno}</source>
   <translation>{msg} in Zeile {lineno}</translation>
  </message>
  <message>
   <source>it is nested too deeply</source>
   <translation>es ist zu tief verschachtelt</translation>
  </message>
  <message>
   <source>a number in it is too long</source>
   <translation>eine Zahl darin ist zu lang</translation>
  </message>
  <message>
   <source>it is not made of pairs of letters</source>
   <translation>es besteht nicht aus Buchstabenpaaren</translation>
  </message>
  <message>
   <source>its checksum is wrong</source>
   <translation>seine Prüfsumme ist falsch</translation>
  </message>
  <message>
   <source>it has a pair of letters that stands for nothing</source>
   <translation>es hat ein Buchstabenpaar, das für nichts steht</translation>
  </message>
  <message>
   <source>a field has another number</source>
   <translation>ein Feld hat eine andere Nummer</translation>
  </message>
  <message>
   <source>it has another number of fields</source>
   <translation>es hat eine andere Anzahl von Feldern</translation>
  </message>
  <message>
   <source>something follows its end</source>
   <translation>nach seinem Ende folgt noch etwas</translation>
  </message>
  <message>
   <source>a field has another type</source>
   <translation>ein Feld hat einen anderen Typ</translation>
  </message>
  <message>
   <source>a field is larger than it may be</source>
   <translation>ein Feld ist größer, als es sein darf</translation>
  </message>
  <message>
   <source>it ends too early</source>
   <translation>es endet zu früh</translation>
  </message>
  <message>
   <source>a text is not UTF-8</source>
   <translation>ein Text ist kein UTF-8</translation>
  </message>
  <message>
   <source>a field has no fixed length</source>
   <translation>ein Feld hat keine feste Länge</translation>
  </message>
  <message>
   <source>a number is not in its shortest form</source>
   <translation>eine Zahl steht nicht in ihrer kürzesten Form</translation>
  </message>
  <message>
   <source>its numbers start at 1</source>
   <translation>seine Nummern beginnen bei 1</translation>
  </message>
  <message>
   <source>its lengths do not fit together</source>
   <translation>seine Längen passen nicht zusammen</translation>
  </message>
  <message>
   <source>its numbers outside and inside differ</source>
   <translation>seine Nummern außen und innen weichen voneinander ab</translation>
  </message>
  <message>
   <source>the wrapping key has {key_size} bits instead of {modulus_bits}</source>
   <translation>der Umhüllungsschlüssel hat {key_size} Bit statt {modulus_bits}</translation>
  </message>
  <message>
   <source>the AES key inside has {plain} bytes instead of {kek_bytes}</source>
   <translation>der AES-Schlüssel darin hat {plain} Bytes statt {kek_bytes}</translation>
  </message>
  <message>
   <source>the key has {material} bytes instead of {secret_bytes}</source>
   <translation>der Schlüssel hat {material} Bytes statt {secret_bytes}</translation>
  </message>
  <message>
   <source>its check value is another one than the token's</source>
   <translation>sein Prüfwert ist ein anderer als der des Tokens</translation>
  </message>
  <message>
   <source>its public key is another one than the token's</source>
   <translation>sein öffentlicher Schlüssel ist ein anderer als der des Tokens</translation>
  </message>
  <message>
   <source>{blob} bytes are no {modulus_bits}-bit hybrid blob</source>
   <translation>{blob} Bytes sind kein Hybrid-Blob von {modulus_bits} Bit</translation>
  </message>
  <message>
   <source>it has {blob} bytes instead of {modulus}</source>
   <translation>es hat {blob} Bytes statt {modulus}</translation>
  </message>
  <message>
   <source>OAEP does not decrypt</source>
   <translation>OAEP lässt sich nicht entschlüsseln</translation>
  </message>
  <message>
   <source>the wrapping key is no RSA key</source>
   <translation>der Umhüllungsschlüssel ist kein RSA-Schlüssel</translation>
  </message>
  <message>
   <source>the material is too long for OAEP with this key</source>
   <translation>das Material ist zu lang für OAEP mit diesem Schlüssel</translation>
  </message>
  <message>
   <source>{made_with} instead of {value}</source>
   <translation>{made_with} statt {value}</translation>
  </message>
  <message>
   <source>it is a key of another kind</source>
   <translation>es ist ein Schlüssel anderer Art</translation>
  </message>
  <message>
   <source>the EC scalar has {scalar} bytes instead of {algorithm}</source>
   <translation>der EC-Skalar hat {scalar} Bytes statt {algorithm}</translation>
  </message>
  <message>
   <source>its {material} bytes are no Ed25519 key of RFC 8410</source>
   <translation>seine {material} Bytes sind kein Ed25519-Schlüssel nach RFC 8410</translation>
  </message>
  <message>
   <source>its PKCS#8 version is not 0</source>
   <translation>seine PKCS#8-Version ist nicht 0</translation>
  </message>
  <message>
   <source>its algorithm identifier is {oid}</source>
   <translation>seine Algorithmus-Kennung ist {oid}</translation>
  </message>
  <message>
   <source>its PKCS#8 carries attributes</source>
   <translation>sein PKCS#8 trägt Attribute</translation>
  </message>
  <message>
   <source>its curve is {curve}</source>
   <translation>seine Kurve ist {curve}</translation>
  </message>
  <message>
   <source>it is no DER structure</source>
   <translation>es ist keine DER-Struktur</translation>
  </message>
  <message>
   <source>it is no PKCS#8 structure</source>
   <translation>es ist keine PKCS#8-Struktur</translation>
  </message>
  <message>
   <source>the key inside the PKCS#8 does not parse</source>
   <translation>der Schlüssel im PKCS#8 lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>it is an RSA key of {key_size} bits</source>
   <translation>es ist ein RSA-Schlüssel mit {key_size} Bit</translation>
  </message>
  <message>
   <source>the numbers of the RSA key do not belong together</source>
   <translation>die Zahlen des RSA-Schlüssels gehören nicht zusammen</translation>
  </message>
  <message>
   <source>the RSA key's factors are not prime</source>
   <translation>die Faktoren des RSA-Schlüssels sind nicht prim</translation>
  </message>
  <message>
   <source>the EC scalar is out of range</source>
   <translation>der EC-Skalar liegt außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>it is an RSA key of more than two primes</source>
   <translation>es ist ein RSA-Schlüssel mit mehr als zwei Primzahlen</translation>
  </message>
  <message>
   <source>no video device</source>
   <translation>kein Videogerät</translation>
  </message>
  <message>
   <source>its length is not that of the algorithm</source>
   <translation>seine Länge ist nicht die des Algorithmus</translation>
  </message>
  <message>
   <source>its PKCS#8 does not parse</source>
   <translation>sein PKCS#8 lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>it is neither</source>
   <translation>er ist keines von beiden</translation>
  </message>
  <message>
   <source>the card does not let it do that</source>
   <translation>die Karte lässt ihn das nicht tun</translation>
  </message>
  <message>
   <source>it is no private key</source>
   <translation>er ist kein privater Schlüssel</translation>
  </message>
  <message>
   <source>its use does not verify with the public key</source>
   <translation>sein Gebrauch besteht die Prüfung mit dem öffentlichen Schlüssel nicht</translation>
  </message>
  <message>
   <source>a secret</source>
   <translation>ein Geheimnis</translation>
  </message>
  <message>
   <source>it does not sign</source>
   <translation>er signiert nicht</translation>
  </message>
  <message>
   <source>its curve is none of P-256, P-384 and P-521</source>
   <translation>seine Kurve ist keine von P-256, P-384 und P-521</translation>
  </message>
  <message>
   <source>the public key is of another kind</source>
   <translation>der öffentliche Schlüssel ist von anderer Art</translation>
  </message>
  <message>
   <source>{bit_length} bits and exponent {exponent}</source>
   <translation>{bit_length} Bit und Exponent {exponent}</translation>
  </message>
  <message>
   <source>its point is not on the curve</source>
   <translation>sein Punkt liegt nicht auf der Kurve</translation>
  </message>
  <message>
   <source>its modulus is another one</source>
   <translation>sein Modulus ist ein anderer</translation>
  </message>
  <message>
   <source>it is not this cloud's trusted wrapping key</source>
   <translation>es ist nicht der vertrauenswürdige Schlüssel dieser Cloud</translation>
  </message>
  <message>
   <source>it is not trusted</source>
   <translation>er ist nicht vertrauenswürdig</translation>
  </message>
  <message>
   <source>CKA_{name} did not hold</source>
   <translation>CKA_{name} hielt nicht</translation>
  </message>
  <message>
   <source>serial number</source>
   <translation>Seriennummer</translation>
  </message>
  <message>
   <source>UUID</source>
   <translation>UUID</translation>
  </message>
  <message>
   <source>only root may mount here, and nobody mounted it</source>
   <translation>nur root darf hier einhängen, und niemand hat ihn eingehängt</translation>
  </message>
  <message>
   <source>it was mounted without {missing}</source>
   <translation>er wurde ohne {missing} eingehängt</translation>
  </message>
  <message>
   <source>no such name</source>
   <translation>einen solchen Namen gibt es nicht</translation>
  </message>
  <message>
   <source>more than {entries} files and folders.</source>
   <translation>mehr als {entries} Dateien und Ordner.</translation>
  </message>
  <message>
   <source>{path} is a link, a device or a pipe.</source>
   <translation>{path} ist ein Verweis, ein Gerät oder eine Pipe.</translation>
  </message>
  <message>
   <source>the name {path} holds characters that cannot be seen.</source>
   <translation>der Name {path} enthält Zeichen, die man nicht sieht.</translation>
  </message>
  <message>
   <source>it takes no more, though it says that there is room</source>
   <translation>er nimmt nichts mehr an, obwohl er sagt, dass noch Platz ist</translation>
  </message>
  <message>
   <source>more than {count_limit} files.</source>
   <translation>mehr als {count_limit} Dateien.</translation>
  </message>
  <message>
   <source>files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>it is stopped</source>
   <translation>er ist angehalten</translation>
  </message>
  <message>
   <source>file system {kind}</source>
   <translation>Dateisystem {kind}</translation>
  </message>
  <message>
   <source>swap is on</source>
   <translation>Auslagerungsspeicher ist an</translation>
  </message>
  <message>
   <source>the name is not /dev/usb/lp and a number</source>
   <translation>der Name ist nicht /dev/usb/lp mit einer Zahl</translation>
  </message>
  <message>
   <source>it is no device of a USB printer</source>
   <translation>es ist kein Gerät eines USB-Druckers</translation>
  </message>
  <message>
   <source>it has no paper</source>
   <translation>er hat kein Papier</translation>
  </message>
  <message>
   <source>it is off line or reports an error</source>
   <translation>er ist nicht bereit oder meldet einen Fehler</translation>
  </message>
  <message>
   <source>the key has {material} bytes instead of {length}</source>
   <translation>der Schlüssel hat {material} Bytes statt {length}</translation>
  </message>
  <message>
   <source>the wrapping key has {blob} bits instead of {modulus_bits}</source>
   <translation>der Umhüllungsschlüssel hat {blob} Bit statt {modulus_bits}</translation>
  </message>
  <message>
   <source>the transport key is no RSA key</source>
   <translation>der Transportschlüssel ist kein RSA-Schlüssel</translation>
  </message>
  <message>
   <source>the wrapping key cannot be read</source>
   <translation>der Umhüllungsschlüssel ist nicht lesbar</translation>
  </message>
  <message>
   <source>the token's wrap does not open as {method}</source>
   <translation>die Umhüllung des Tokens öffnet sich nicht als {method}</translation>
  </message>
  <message>
   <source>the transport key cannot be read</source>
   <translation>der Transportschlüssel ist nicht lesbar</translation>
  </message>
  <message>
   <source>the token's wrap mechanism is unknown here</source>
   <translation>das Umhüllungsverfahren des Tokens ist hier unbekannt</translation>
  </message>
  <message>
   <source>it has fewer than {least_passphrase} characters</source>
   <translation>sie hat weniger als {least_passphrase} Zeichen</translation>
  </message>
  <message>
   <source>it has more than {most_passphrase} bytes</source>
   <translation>sie hat mehr als {most_passphrase} Bytes</translation>
  </message>
  <message>
   <source>it has fewer than {least_kinds} different characters</source>
   <translation>sie hat weniger als {least_kinds} verschiedene Zeichen</translation>
  </message>
  <message>
   <source>the key is no EC key</source>
   <translation>der Schlüssel ist kein EC-Schlüssel</translation>
  </message>
  <message>
   <source>the key is no RSA key</source>
   <translation>der Schlüssel ist kein RSA-Schlüssel</translation>
  </message>
  <message>
   <source>{key_size} bits are too few</source>
   <translation>{key_size} Bits sind zu wenig</translation>
  </message>
  <message>
   <source>its public key cannot be read</source>
   <translation>sein öffentlicher Schlüssel ist nicht lesbar</translation>
  </message>
  <message>
   <source>it is another key than the record says</source>
   <translation>es ist ein anderer Schlüssel, als die Aufzeichnung sagt</translation>
  </message>
  <message>
   <source>the layout {value}</source>
   <translation>die Anordnung {value}</translation>
  </message>
  <message>
   <source>a backup package</source>
   <translation>ein Sicherungspaket</translation>
  </message>
  <message>
   <source>it has {blob} bytes, too many or too few for {value}</source>
   <translation>es hat {blob} Bytes, zu viele oder zu wenige für {value}</translation>
  </message>
  <message>
   <source>it holds another key than the token</source>
   <translation>es enthält einen anderen Schlüssel als das Token</translation>
  </message>
  <message>
   <source>plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>binding</source>
   <translation>Bindung</translation>
  </message>
  <message>
   <source>two people decided already that this run ends</source>
   <translation>zwei Personen haben schon entschieden, dass dieser Lauf endet</translation>
  </message>
  <message>
   <source>this is where the act begins</source>
   <translation>hier beginnt der Akt</translation>
  </message>
  <message>
   <source>a secret scope is open</source>
   <translation>ein geheimer Bereich ist offen</translation>
  </message>
  <message>
   <source>no reason given</source>
   <translation>kein Grund genannt</translation>
  </message>
  <message>
   <source>our own fingerprint has been shown since</source>
   <translation>seither wurde unser eigener Fingerabdruck gezeigt</translation>
  </message>
  <message>
   <source>the ceremony is closing already</source>
   <translation>die Zeremonie wird schon abgeschlossen</translation>
  </message>
  <message>
   <source>something irreversible was done</source>
   <translation>etwas Unumkehrbares wurde getan</translation>
  </message>
  <message>
   <source>{name} holds something else</source>
   <translation>{name} enthält etwas anderes</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>the journal is closed</source>
   <translation>das Journal ist geschlossen</translation>
  </message>
  <message>
   <source>the plan does not name them</source>
   <translation>der Plan nennt diese Person nicht</translation>
  </message>
  <message>
   <source>they have been here already, and are back</source>
   <translation>diese Person war schon hier und ist zurück</translation>
  </message>
  <message>
   <source>that place is being taken</source>
   <translation>dieser Platz wird gerade eingenommen</translation>
  </message>
  <message>
   <source>{name} took that place</source>
   <translation>{name} hat diesen Platz eingenommen</translation>
  </message>
  <message>
   <source>{name} holds that place, and a deviation can let the alternate take it</source>
   <translation>{name} hat diesen Platz, und eine Abweichung kann ihn der Vertretung geben</translation>
  </message>
  <message>
   <source>the act “people” still comes to them</source>
   <translation>der Akt „Personen“ kommt noch zu dieser Person</translation>
  </message>
  <message>
   <source>the process that held its backup key ended before the commit</source>
   <translation>der Prozess, der seinen Sicherungsschlüssel hielt, endete vor dem Festschreiben</translation>
  </message>
  <message>
   <source>It has the one before, as one counted log-in showed</source>
   <translation>Es hat die vorige, wie eine gezählte Anmeldung zeigte</translation>
  </message>
  <message>
   <source>Whether it has the one before was not tried: one try is left</source>
   <translation>Ob es die vorige hat, wurde nicht versucht: ein Versuch ist übrig</translation>
  </message>
  <message>
   <source>the binding names no printer</source>
   <translation>die Bindung nennt keinen Drucker</translation>
  </message>
  <message>
   <source>no print system answers</source>
   <translation>kein Drucksystem antwortet</translation>
  </message>
  <message>
   <source>the print system has no such printer</source>
   <translation>das Drucksystem hat keinen solchen Drucker</translation>
  </message>
  <message>
   <source>the printer is not known to hang on this computer by a cable</source>
   <translation>vom Drucker ist nicht bekannt, dass er mit einem Kabel an diesem Computer hängt</translation>
  </message>
  <message>
   <source>the printer is stopped</source>
   <translation>der Drucker ist angehalten</translation>
  </message>
  <message>
   <source>other jobs wait for the printer</source>
   <translation>andere Aufträge warten auf den Drucker</translation>
  </message>
  <message>
   <source>the device is no USB printer that is ready</source>
   <translation>das Gerät ist kein USB-Drucker, der bereit ist</translation>
  </message>
  <message>
   <source>what is printed would be written to a disk ({place})</source>
   <translation>was gedruckt wird, würde auf eine Festplatte geschrieben ({place})</translation>
  </message>
  <message>
   <source>the print system does not keep its jobs where its configuration says ({place})</source>
   <translation>das Drucksystem bewahrt seine Aufträge nicht dort auf, wo seine Konfiguration es sagt ({place})</translation>
  </message>
  <message>
   <source>it cannot be seen where the print system keeps its jobs ({place})</source>
   <translation>es ist nicht zu sehen, wo das Drucksystem seine Aufträge hält ({place})</translation>
  </message>
  <message>
   <source>the print system keeps what it prints</source>
   <translation>das Drucksystem behält, was es druckt</translation>
  </message>
  <message>
   <source>the printer does not answer as it should</source>
   <translation>der Drucker antwortet nicht, wie er soll</translation>
  </message>
  <message>
   <source>public key, and a use that verifies with it</source>
   <translation>öffentlicher Schlüssel und ein Gebrauch, der mit ihm stimmt</translation>
  </message>
  <message>
   <source>its package needs a computer to be opened, and no token does that</source>
   <translation>sein Paket braucht zum Öffnen einen Rechner, und kein Token tut das</translation>
  </message>
  <message>
   <source>its check value differs</source>
   <translation>sein Prüfwert weicht ab</translation>
  </message>
  <message>
   <source>the journal is shorter</source>
   <translation>das Journal ist kürzer</translation>
  </message>
  <message>
   <source>another history stands in the journal</source>
   <translation>im Journal steht eine andere Geschichte</translation>
  </message>
  <message>
   <source>its record is gone</source>
   <translation>seine Aufzeichnung ist weg</translation>
  </message>
  <message>
   <source>more stands behind the last checkpoint than can</source>
   <translation>hinter dem letzten Kontrollpunkt steht mehr, als sein kann</translation>
  </message>
  <message>
   <source>drill with scripted people</source>
   <translation>Übung mit Personen nach Drehbuch</translation>
  </message>
  <message>
   <source>kind of people ({people})</source>
   <translation type="vanished">Art der Personen ({people})</translation>
  </message>
  <message>
   <source>{compared} compared, used once ({method}), {how}</source>
   <translation type="vanished">{compared} verglichen, einmal benutzt ({method}), {how}</translation>
  </message>
 </context>
 <context>
  <name>host</name>
  <message>
   <source>Network interfaces</source>
   <translation>Netzwerkschnittstellen</translation>
  </message>
  <message>
   <source>Network connection</source>
   <translation>Netzwerkverbindung</translation>
  </message>
  <message>
   <source>Network addresses</source>
   <translation>Netzwerkadressen</translation>
  </message>
  <message>
   <source>Routes out of this computer</source>
   <translation>Wege aus diesem Rechner hinaus</translation>
  </message>
  <message>
   <source>Radios</source>
   <translation>Funk</translation>
  </message>
  <message>
   <source>Swap</source>
   <translation>Auslagerungsspeicher</translation>
  </message>
  <message>
   <source>Hibernation</source>
   <translation>Ruhezustand</translation>
  </message>
  <message>
   <source>Core dumps</source>
   <translation>Speicherabzüge</translation>
  </message>
  <message>
   <source>A tracer of this program</source>
   <translation>Beobachter dieses Programms</translation>
  </message>
  <message>
   <source>Who may trace programs</source>
   <translation>Wer Programme beobachten darf</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Uhr</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>Free space</source>
   <translation>Freier Platz</translation>
  </message>
  <message>
   <source>present: {listed}</source>
   <translation>vorhanden: {listed}</translation>
  </message>
  <message>
   <source>no interface is connected</source>
   <translation>keine Schnittstelle ist verbunden</translation>
  </message>
  <message>
   <source>no address but loopback</source>
   <translation>keine Adresse außer Loopback</translation>
  </message>
  <message>
   <source>no route</source>
   <translation>kein Weg</translation>
  </message>
  <message>
   <source>no radio</source>
   <translation>kein Funk</translation>
  </message>
  <message>
   <source>the list of network interfaces cannot be read</source>
   <translation>die Liste der Netzwerkschnittstellen lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>no network interface but loopback</source>
   <translation>keine Netzwerkschnittstelle außer Loopback</translation>
  </message>
  <message>
   <source>connected: {connected}</source>
   <translation>verbunden: {connected}</translation>
  </message>
  <message>
   <source>not told for: {untold}</source>
   <translation>nicht mitgeteilt für: {untold}</translation>
  </message>
  <message>
   <source>the list of addresses cannot be read</source>
   <translation>die Liste der Adressen lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>addresses: {six}</source>
   <translation>Adressen: {six}</translation>
  </message>
  <message>
   <source>the list of routes cannot be read</source>
   <translation>die Liste der Wege lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>routes: {routes}</source>
   <translation>Wege: {routes}</translation>
  </message>
  <message>
   <source>on: {listed}</source>
   <translation>an: {listed}</translation>
  </message>
  <message>
   <source>present but blocked: {off}</source>
   <translation>vorhanden, aber gesperrt: {off}</translation>
  </message>
  <message>
   <source>no swap</source>
   <translation>kein Auslagerungsspeicher</translation>
  </message>
  <message>
   <source>not set up</source>
   <translation>nicht eingerichtet</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>not traced</source>
   <translation>nicht beobachtet</translation>
  </message>
  <message>
   <source>restricted (scope {scope})</source>
   <translation>eingeschränkt (Stufe {scope})</translation>
  </message>
  <message>
   <source>{now}, as the clock chip says</source>
   <translation>{now}, wie der Uhrenbaustein sagt</translation>
  </message>
  <message>
   <source>{name}, not UTC</source>
   <translation>{name}, nicht UTC</translation>
  </message>
  <message>
   <source>{rule}, not UTC</source>
   <translation>{rule}, nicht UTC</translation>
  </message>
  <message>
   <source>{free} MiB free</source>
   <translation>{free} MiB frei</translation>
  </message>
  <message>
   <source>the list of swap areas cannot be read</source>
   <translation>die Liste der Auslagerungsbereiche lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>swap is on: {areas}</source>
   <translation>Auslagerungsspeicher ist an: {areas}</translation>
  </message>
  <message>
   <source>set up, to device {resume}</source>
   <translation>eingerichtet, auf Gerät {resume}</translation>
  </message>
  <message>
   <source>pattern or limit cannot be read</source>
   <translation>Muster oder Grenze lassen sich nicht lesen</translation>
  </message>
  <message>
   <source>given to {split}</source>
   <translation>werden {split} übergeben</translation>
  </message>
  <message>
   <source>written to {pattern}, limit {limit}</source>
   <translation>werden nach {pattern} geschrieben, Grenze {limit}</translation>
  </message>
  <message>
   <source>the tracer cannot be read</source>
   <translation>der Beobachter lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>traced by process {pid} ({name})</source>
   <translation>beobachtet von Prozess {pid} ({name})</translation>
  </message>
  <message>
   <source>this kernel does not restrict who may trace whom</source>
   <translation>dieser Kernel schränkt nicht ein, wer wen beobachten darf</translation>
  </message>
  <message>
   <source>any process of the same user may trace another</source>
   <translation>jeder Prozess desselben Benutzers darf einen anderen beobachten</translation>
  </message>
  <message>
   <source>{now} cannot be right</source>
   <translation>{now} kann nicht stimmen</translation>
  </message>
  <message>
   <source>{now}, no clock chip to compare with</source>
   <translation>{now}, kein Uhrenbaustein zum Vergleich</translation>
  </message>
  <message>
   <source>{now}, {apart} seconds from the clock chip</source>
   <translation>{now}, {apart} Sekunden neben dem Uhrenbaustein</translation>
  </message>
  <message>
   <source>UTC</source>
   <translation>UTC</translation>
  </message>
  <message>
   <source>the zone cannot be read</source>
   <translation>die Zeitzone lässt sich nicht lesen</translation>
  </message>
  <message>
   <source>UTC, as no zone is set</source>
   <translation>UTC, da keine Zeitzone eingestellt ist</translation>
  </message>
  <message>
   <source>free space cannot be read</source>
   <translation>der freie Platz lässt sich nicht lesen</translation>
  </message>
 </context>
</TS>
