<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
 <context>
  <name>desktop</name>
  <message>
   <source>The file {path} cannot be used, so language, text size and theme are as at first. Choose them anew.</source>
   <translation>Le fichier {path} est inutilisable : la langue, la taille du texte et le thème sont ceux d’origine. Choisissez-les de nouveau.</translation>
  </message>
  <message>
   <source>PRODUCTION — this counts</source>
   <translation>PRODUCTION — ceci compte</translation>
  </message>
  <message>
   <source>DRILL — nothing made here may protect anything</source>
   <translation>EXERCICE — rien de ce qui est fait ici ne doit protéger quoi que ce soit</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Ouverture</translation>
  </message>
  <message>
   <source>step {id} · {count} of {whole}</source>
   <translation>étape {id} · {count} sur {whole}</translation>
  </message>
  <message>
   <source>This is carried out as soon as the step in hand allows it.</source>
   <translation>Ce sera fait dès que l’étape en cours le permet.</translation>
  </message>
  <message>
   <source>The ceremony runs, so the window stays. Pause it first (Alt+P); it can be taken up again.</source>
   <translation>La cérémonie est en cours, la fenêtre reste donc ouverte. Mettez-la d’abord en pause (Alt+P) ; elle pourra être reprise.</translation>
  </message>
  <message>
   <source>anybody</source>
   <translation>n’importe qui</translation>
  </message>
  <message>
   <source>the program</source>
   <translation>le programme</translation>
  </message>
  <message>
   <source>Finish this page, or give it up; then two people are asked.</source>
   <translation>Terminez cette page ou abandonnez-la ; deux personnes seront ensuite interrogées.</translation>
  </message>
  <message>
   <source>{count} people</source>
   <translation>{count} personnes</translation>
  </message>
  <message>
   <source>Esc or F2 goes back.</source>
   <translation>Échap ou F2 ramène en arrière.</translation>
  </message>
  <message>
   <source>Go o&amp;n</source>
   <translation>Co&amp;ntinuer</translation>
  </message>
  <message>
   <source>Files through codes</source>
   <translation>Fichiers par des codes</translation>
  </message>
  <message>
   <source>QR codes on one screen and a camera before it carry a file where no cable and no stick may go.</source>
   <translation>Des codes QR sur un écran et une caméra devant lui portent un fichier là où ni câble ni clé USB ne doivent aller.</translation>
  </message>
  <message>
   <source>Send a file: its codes are shown on this screen, or written on a sheet to print</source>
   <translation>Envoyer un fichier : ses codes sont montrés sur cet écran ou écrits sur une feuille à imprimer</translation>
  </message>
  <message>
   <source>Receive a file: through a camera, or from pictures and scans of codes</source>
   <translation>Recevoir un fichier : par une caméra, ou à partir d’images et de numérisations de codes</translation>
  </message>
  <message>
   <source>Esc: back · Space: pause, go on · Home: from the first code · + − size · D darker</source>
   <translation>Échap : retour · Espace : arrêter, continuer · Origine : dès le premier code · + − taille · D plus sombre</translation>
  </message>
  <message>
   <source>Codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>Missing: {parts}</source>
   <translation>Il manque : {parts}</translation>
  </message>
  <message>
   <source>Fingerprint of the transcript (SHA-256)</source>
   <translation>Empreinte du procès-verbal (SHA-256)</translation>
  </message>
  <message>
   <source>Fingerprints of all these files (SHA-256)</source>
   <translation>Empreintes de tous ces fichiers (SHA-256)</translation>
  </message>
  <message>
   <source>Receive a file through codes</source>
   <translation>Recevoir un fichier par des codes</translation>
  </message>
  <message>
   <source>Send a file through codes</source>
   <translation>Envoyer un fichier par des codes</translation>
  </message>
  <message>
   <source>&amp;Keep the file</source>
   <translation>&amp;Garder le fichier</translation>
  </message>
  <message>
   <source>Whoever sees the codes has the file: show only what is public or wrapped.</source>
   <translation>Qui voit les codes a le fichier : ne montrez que ce qui est public ou enveloppé.</translation>
  </message>
  <message>
   <source>Files that can go through codes</source>
   <translation>Fichiers qui peuvent passer par des codes</translation>
  </message>
  <message>
   <source>Nothing was written into the outbox yet.</source>
   <translation>Rien n’a encore été écrit dans la boîte de sortie.</translation>
  </message>
  <message>
   <source>Sho&amp;w its codes</source>
   <translation>&amp;Montrer ses codes</translation>
  </message>
  <message>
   <source>The receiver shows the same SHA-256</source>
   <translation>Le récepteur montre le même SHA-256</translation>
  </message>
  <message>
   <source>The program broke: {place}</source>
   <translation>Le programme a échoué : {place}</translation>
  </message>
  <message>
   <source>The camera is off.</source>
   <translation>La caméra est éteinte.</translation>
  </message>
  <message>
   <source>Picture of the camera</source>
   <translation>Image de la caméra</translation>
  </message>
  <message>
   <source>Turn a c&amp;amera on</source>
   <translation>Allumer une &amp;caméra</translation>
  </message>
  <message>
   <source>Which camera</source>
   <translation>Quelle caméra</translation>
  </message>
  <message>
   <source>From pict&amp;ures…</source>
   <translation>À partir d’&amp;images…</translation>
  </message>
  <message>
   <source>S&amp;tart again</source>
   <translation>Rec&amp;ommencer</translation>
  </message>
  <message>
   <source>The camera starts.</source>
   <translation>La caméra démarre.</translation>
  </message>
  <message>
   <source>Pictures of codes</source>
   <translation>Images de codes</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.pgm *.pbm *.ppm)</source>
   <translation>Images (*.png *.jpg *.jpeg *.pgm *.pbm *.ppm)</translation>
  </message>
  <message>
   <source>Pictures are read.</source>
   <translation>Les images sont en cours de lecture.</translation>
  </message>
  <message>
   <source>{passed} s so far, about {left} s to go</source>
   <translation>{passed} s jusqu’ici, encore environ {left} s</translation>
  </message>
  <message>
   <source>Turn the c&amp;amera off</source>
   <translation>Éteindre la &amp;caméra</translation>
  </message>
  <message>
   <source>Picture {number} of {count}</source>
   <translation>Image {number} sur {count}</translation>
  </message>
  <message>
   <source>Choose a camera, then turn it on.</source>
   <translation>Choisissez une caméra, puis allumez-la.</translation>
  </message>
  <message>
   <source>A camera is on only while you want it, and no picture of it is kept.</source>
   <translation>Une caméra n’est allumée que tant que vous le voulez, et aucune de ses images n’est gardée.</translation>
  </message>
  <message>
   <source>Folder that the file goes into</source>
   <translation>Dossier où va le fichier</translation>
  </message>
  <message>
   <source>Written and read back: {path}</source>
   <translation>Écrit et relu : {path}</translation>
  </message>
  <message>
   <source>The sender's screen shows the same SHA-256</source>
   <translation>L’écran de l’expéditeur montre le même SHA-256</translation>
  </message>
  <message>
   <source>The file is whole: it has the length and the SHA-256 that its codes name.</source>
   <translation>Le fichier est entier : il a la longueur et le SHA-256 que ses codes indiquent.</translation>
  </message>
  <message>
   <source>SHA-256 of the file</source>
   <translation>SHA-256 du fichier</translation>
  </message>
  <message>
   <source>{count} bytes</source>
   <translation>{count} octets</translation>
  </message>
  <message>
   <source>No code of a file was seen yet.</source>
   <translation>Aucun code d’un fichier n’a encore été vu.</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Avancement</translation>
  </message>
  <message>
   <source>{held} of {needed} parts are there.</source>
   <translation>{held} parties sur {needed} sont là.</translation>
  </message>
  <message>
   <source>A small file is one code, a larger one a series of at most 300. What is larger goes by stick.</source>
   <translation>Un petit fichier est un seul code, un plus grand une suite de 300 au plus. Ce qui est plus grand va par clé USB.</translation>
  </message>
  <message>
   <source>Write a s&amp;heet of codes to print…</source>
   <translation>Écrire une &amp;feuille de codes à imprimer…</translation>
  </message>
  <message>
   <source>Write a sheet of codes</source>
   <translation>Écrire une feuille de codes</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>As Base64 text, for any phone</source>
   <translation>En texte Base64, pour tout téléphone</translation>
  </message>
  <message>
   <source>From the first code  Home</source>
   <translation>Dès le premier code  Origine</translation>
  </message>
  <message>
   <source>One code on  →</source>
   <translation>Un code de plus  →</translation>
  </message>
  <message>
   <source>Slower, larger  −</source>
   <translation>Plus lent, plus grand  −</translation>
  </message>
  <message>
   <source>Faster, denser  +</source>
   <translation>Plus vite, plus dense  +</translation>
  </message>
  <message>
   <source>Darker  D</source>
   <translation>Plus sombre  D</translation>
  </message>
  <message>
   <source>Full screen  F11</source>
   <translation>Plein écran  F11</translation>
  </message>
  <message>
   <source>S&amp;tand still</source>
   <translation>Immo&amp;biliser</translation>
  </message>
  <message>
   <source>Be&amp;gin</source>
   <translation>&amp;Commencer</translation>
  </message>
  <message>
   <source>&amp;Go on</source>
   <translation>&amp;Continuer</translation>
  </message>
  <message>
   <source>One code</source>
   <translation>Un seul code</translation>
  </message>
  <message>
   <source>The text of the file, as it stands: any phone shows it.</source>
   <translation>Le texte du fichier tel quel : tout téléphone le montre.</translation>
  </message>
  <message>
   <source>The file as Base64 text, which any phone shows. Decode it there, then compare the SHA-256.</source>
   <translation>Le fichier en texte Base64, que tout téléphone montre. Décodez-le là-bas, puis comparez le SHA-256.</translation>
  </message>
  <message>
   <source>The whole file with its name and SHA-256, for a receiver of codes.</source>
   <translation>Le fichier entier avec son nom et son SHA-256, pour un récepteur de codes.</translation>
  </message>
  <message>
   <source>Begin when the receiver is ready; it gets on fastest with the first codes.</source>
   <translation>Commencez quand le récepteur est prêt ; c’est avec les premiers codes qu’il avance le plus vite.</translation>
  </message>
  <message>
   <source>As a file, for a receiver of codes</source>
   <translation>En fichier, pour un récepteur de codes</translation>
  </message>
  <message>
   <source>As plain text, for any phone</source>
   <translation>En texte simple, pour tout téléphone</translation>
  </message>
  <message>
   <source>Code {number} · {count} are enough where none is missed</source>
   <translation>Code {number} · {count} suffisent si aucun n’est manqué</translation>
  </message>
  <message>
   <source>{count} codes a second, {side} modules a side. After another size only this program goes on reading.</source>
   <translation>{count} codes par seconde, {side} modules de côté. Après une autre taille, seul ce programme continue à lire.</translation>
  </message>
  <message>
   <source>{what} of {name}</source>
   <translation>{what} de {name}</translation>
  </message>
  <message>
   <source>now {percent} % bright</source>
   <translation>maintenant {percent} % de clarté</translation>
  </message>
  <message>
   <source>not accepted</source>
   <translation>non accepté</translation>
  </message>
  <message>
   <source>Record a deviation</source>
   <translation>Consigner un écart</translation>
  </message>
  <message>
   <source>Pause the ceremony</source>
   <translation>Mettre la cérémonie en pause</translation>
  </message>
  <message>
   <source>The program ends and the ceremony can be taken up again. Two people confirm it next.</source>
   <translation>Le programme se termine et la cérémonie pourra être reprise. Deux personnes le confirment ensuite.</translation>
  </message>
  <message>
   <source>Ask two people</source>
   <translation>Demander à deux personnes</translation>
  </message>
  <message>
   <source>Stop the ceremony</source>
   <translation>Arrêter la cérémonie</translation>
  </message>
  <message>
   <source>The ceremony ends here and cannot be taken up again. Shares not yet proved and accepted become worthless. Two people confirm it next.</source>
   <translation>La cérémonie se termine ici et ne pourra pas être reprise. Les parts pas encore vérifiées et acceptées deviennent sans valeur. Deux personnes le confirment ensuite.</translation>
  </message>
  <message>
   <source>People in the room</source>
   <translation>Personnes dans la salle</translation>
  </message>
  <message>
   <source>Record it</source>
   <translation>Consigner</translation>
  </message>
  <message>
   <source>Esc goes back.</source>
   <translation>Échap ramène en arrière.</translation>
  </message>
  <message>
   <source>What was expected</source>
   <translation>Ce qui était attendu</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Ce qui s’est passé</translation>
  </message>
  <message>
   <source>Say what was expected.</source>
   <translation>Dites ce qui était attendu.</translation>
  </message>
  <message>
   <source>Say what happened.</source>
   <translation>Dites ce qui s’est passé.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motif</translation>
  </message>
  <message>
   <source>Give the reason.</source>
   <translation>Donnez le motif.</translation>
  </message>
  <message>
   <source>It gets the next number in the journal. What is done about it is asked next.</source>
   <translation>Il reçoit le numéro suivant dans le journal. La suite à donner est demandée ensuite.</translation>
  </message>
  <message>
   <source>Who reports it?</source>
   <translation>Qui le signale ?</translation>
  </message>
  <message>
   <source>Whoever leaves cannot act until they are back, with their own code and the word of somebody who is here.</source>
   <translation>Qui part ne peut plus agir avant d’être revenu, avec son propre code et la parole de quelqu’un qui est ici.</translation>
  </message>
  <message>
   <source>leaves the room</source>
   <translation>quitte la salle</translation>
  </message>
  <message>
   <source>is back</source>
   <translation>est de retour</translation>
  </message>
  <message>
   <source>has come</source>
   <translation>est venu</translation>
  </message>
  <message>
   <source>Nobody signed in yet.</source>
   <translation>Personne ne s’est encore identifié.</translation>
  </message>
  <message>
   <source>Fingerprint as hex groups</source>
   <translation>Empreinte en groupes hexadécimaux</translation>
  </message>
  <message>
   <source>Fingerprint as words</source>
   <translation>Empreinte en mots</translation>
  </message>
  <message>
   <source>The transcript was printed on {name}, as one job. Compare the paper's head with this screen. The journal is closed, so that this print stands in none.</source>
   <translation>Le procès-verbal a été imprimé sur {name}, en un seul travail. Comparez l’en-tête du papier avec cet écran. Le journal est clos : cette impression n’y figure donc pas.</translation>
  </message>
  <message>
   <source>&amp;Close</source>
   <translation>&amp;Fermer</translation>
  </message>
  <message>
   <source>{stick} was flushed and read back. It is still mounted at {place}, read-only: eject it, then pull it.</source>
   <translation>{stick} a été vidée sur le support et relue. Elle est encore montée sous {place}, en lecture seule : éjectez-la, puis retirez-la.</translation>
  </message>
  <message>
   <source>{stick} was flushed and read back. It is still mounted at {place}, as this program may neither unmount it nor set it read-only: eject it, or run umount as root, or shut down first; then pull it.</source>
   <translation>{stick} a été vidée sur le support et relue. Elle est encore montée sous {place}, car ce programme ne peut ni la démonter ni la passer en lecture seule : éjectez-la, ou lancez umount en tant que root, ou éteignez d’abord ; puis retirez-la.</translation>
  </message>
  <message>
   <source>{stick} was read back; nobody looked whether it is still mounted: eject it before you pull it.</source>
   <translation>{stick} a été relue ; personne n’a regardé si elle est encore montée : éjectez-la avant de la retirer.</translation>
  </message>
  <message>
   <source>&amp;Start screen</source>
   <translation>&amp;Accueil</translation>
  </message>
  <message>
   <source>This ceremony is finished</source>
   <translation>Cette cérémonie est terminée</translation>
  </message>
  <message>
   <source>The ceremony could not go on</source>
   <translation>La cérémonie n’a pas pu continuer</translation>
  </message>
  <message>
   <source>Nothing is left to be done in this folder. Verify what was made, or begin another one.</source>
   <translation>Il n’y a plus rien à faire dans ce dossier. Vérifiez ce qui a été produit, ou commencez-en une autre.</translation>
  </message>
  <message>
   <source>The key is back. Take it to where it belongs, and verify the record of this recovery.</source>
   <translation>La clé est de retour. Portez-la là où elle doit être, et vérifiez l’enregistrement de cette restauration.</translation>
  </message>
  <message>
   <source>The journal holds everything up to here. Take it up again from the start screen.</source>
   <translation>Le journal contient tout jusqu’ici. Reprenez-la depuis l’écran d’accueil.</translation>
  </message>
  <message>
   <source>&amp;Open the folder</source>
   <translation>&amp;Ouvrir le dossier</translation>
  </message>
  <message>
   <source>&amp;Verify now</source>
   <translation>&amp;Vérifier maintenant</translation>
  </message>
  <message>
   <source>Open the &amp;transcript</source>
   <translation>Ouvrir le &amp;procès-verbal</translation>
  </message>
  <message>
   <source>&amp;Print the transcript</source>
   <translation>&amp;Imprimer le procès-verbal</translation>
  </message>
  <message>
   <source>Throu&amp;gh codes…</source>
   <translation>Par des cod&amp;es…</translation>
  </message>
  <message>
   <source>The transcript is being printed…</source>
   <translation>Le procès-verbal est en cours d’impression…</translation>
  </message>
  <message>
   <source>The verifier runs over everything that was made.</source>
   <translation>La vérification passe sur tout ce qui a été fait.</translation>
  </message>
  <message>
   <source>The recovery could not go on</source>
   <translation>La restauration n’a pas pu continuer</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Clés</translation>
  </message>
  <message>
   <source>Files in the folder</source>
   <translation>Fichiers du dossier</translation>
  </message>
  <message>
   <source>Certificate of the transcript (SHA-256)</source>
   <translation>Certificat du procès-verbal (SHA-256)</translation>
  </message>
  <message>
   <source>Final head of the journal</source>
   <translation>Valeur de tête finale du journal</translation>
  </message>
  <message>
   <source>Deviations written down in the transcript: {count}.</source>
   <translation>Écarts consignés dans le procès-verbal : {count}.</translation>
  </message>
  <message>
   <source>The ceremony is complete</source>
   <translation>La cérémonie est terminée</translation>
  </message>
  <message>
   <source>The ceremony is paused</source>
   <translation>La cérémonie est en pause</translation>
  </message>
  <message>
   <source>The ceremony was stopped</source>
   <translation>La cérémonie a été arrêtée</translation>
  </message>
  <message>
   <source>Compare the fingerprints with the paper, take the files to where they belong, and verify.</source>
   <translation>Comparez les empreintes avec le papier, portez les fichiers à leur place et vérifiez.</translation>
  </message>
  <message>
   <source>Everything so far is in the journal. Take it up again from the start screen.</source>
   <translation>Tout ce qui précède est dans le journal. Reprenez-la depuis l’écran d’accueil.</translation>
  </message>
  <message>
   <source>What was made before is in the journal, and what became of it.</source>
   <translation>Ce qui a été fait auparavant, et ce qu’il en est advenu, est dans le journal.</translation>
  </message>
  <message>
   <source>{stick} was read back and is unmounted; it may be pulled now.</source>
   <translation>{stick} a été relue et démontée ; elle peut être retirée maintenant.</translation>
  </message>
  <message>
   <source>A folder stands for {stick}; it was read back.</source>
   <translation>Un dossier tient lieu de {stick} ; il a été relu.</translation>
  </message>
  <message>
   <source>The recovery is complete</source>
   <translation>La restauration est terminée</translation>
  </message>
  <message>
   <source>The recovery is paused</source>
   <translation>La restauration est en pause</translation>
  </message>
  <message>
   <source>The recovery was stopped</source>
   <translation>La restauration a été arrêtée</translation>
  </message>
  <message>
   <source>Nothing on this computer opens {path}.</source>
   <translation>Rien sur cet ordinateur n’ouvre {path}.</translation>
  </message>
  <message>
   <source>&amp;Stop…</source>
   <translation>Arrê&amp;ter…</translation>
  </message>
  <message>
   <source>&amp;Pause…</source>
   <translation>&amp;Pause…</translation>
  </message>
  <message>
   <source>Deviation…  F9</source>
   <translation>Écart…  F9</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Retour</translation>
  </message>
  <message>
   <source>Confirm</source>
   <translation>Confirmer</translation>
  </message>
  <message>
   <source>&amp;Back: go on</source>
   <translation>&amp;Retour : continuer</translation>
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
   <translation>Personnes  F3</translation>
  </message>
  <message>
   <source>Journal  F2</source>
   <translation>Journal  F2</translation>
  </message>
  <message>
   <source>Head {head}</source>
   <translation>Tête {head}</translation>
  </message>
  <message>
   <source>Now: {who}</source>
   <translation>Maintenant : {who}</translation>
  </message>
  <message>
   <source>Journal</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Nothing is written down yet: the journal begins once the token is there.</source>
   <translation>Rien n’est encore écrit : le journal commence dès que le jeton est là.</translation>
  </message>
  <message>
   <source>The journal's last entries, newest first</source>
   <translation>Les dernières entrées du journal, la plus récente d’abord</translation>
  </message>
  <message>
   <source>Not accepted: {part}.</source>
   <translation>Non accepté : {part}.</translation>
  </message>
  <message>
   <source>&amp;Add files…</source>
   <translation>&amp;Ajouter des fichiers…</translation>
  </message>
  <message>
   <source>Ta&amp;ke them from the stick</source>
   <translation>Les prendre sur la &amp;clé</translation>
  </message>
  <message>
   <source>Add files</source>
   <translation>Ajouter des fichiers</translation>
  </message>
  <message>
   <source>The files are there</source>
   <translation>Les fichiers sont là</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Emplacement</translation>
  </message>
  <message>
   <source>It is plugged in.</source>
   <translation>Elle est branchée.</translation>
  </message>
  <message>
   <source>and {count} more</source>
   <translation>et {count} de plus</translation>
  </message>
  <message>
   <source>Nothing lies there. In a drill a simulated cloud answers instead.</source>
   <translation>Il n’y a rien ici. Lors d’un exercice, un cloud simulé répond à la place.</translation>
  </message>
  <message>
   <source>Or plug in {stick}; nothing on it is changed.</source>
   <translation>Ou branchez {stick} ; rien n’y est changé.</translation>
  </message>
  <message>
   <source>There now: {count} files</source>
   <translation>Ici maintenant : {count} fichiers</translation>
  </message>
  <message>
   <source>{name} was not copied: {why}.</source>
   <translation>{name} n’a pas été copié : {why}.</translation>
  </message>
  <message>
   <source>ok</source>
   <translation>correct</translation>
  </message>
  <message>
   <source>warning</source>
   <translation>avertissement</translation>
  </message>
  <message>
   <source>stop</source>
   <translation>arrêt</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <source>Look through the table to its end (Page Down, End).</source>
   <translation>Parcourez le tableau jusqu’à la fin (Page suiv., Fin).</translation>
  </message>
  <message>
   <source>I looked through it</source>
   <translation>Je l’ai parcouru</translation>
  </message>
  <message>
   <source>The list of the binding's changes is empty.</source>
   <translation>La liste des changements de la liaison est vide.</translation>
  </message>
  <message>
   <source>The list is empty.</source>
   <translation>La liste est vide.</translation>
  </message>
  <message>
   <source>Choose one.</source>
   <translation>Choisissez-en un.</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>How do you go on?</source>
   <translation>Comment continuez-vous ?</translation>
  </message>
  <message>
   <source>reads aloud</source>
   <translation>lit à haute voix</translation>
  </message>
  <message>
   <source>types</source>
   <translation>tape</translation>
  </message>
  <message>
   <source>What is on the copy</source>
   <translation>Ce qui figure sur la copie</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Canal</translation>
  </message>
  <message>
   <source>for example a call to a known number</source>
   <translation>ex. : un appel à un numéro connu</translation>
  </message>
  <message>
   <source>Who brought it</source>
   <translation>Qui l’a apportée</translation>
  </message>
  <message>
   <source>All words, with spaces between them</source>
   <translation>Tous les mots, séparés par des espaces</translation>
  </message>
  <message>
   <source>Name the channel by which the copy came.</source>
   <translation>Indiquez par quel canal la copie est venue.</translation>
  </message>
  <message>
   <source>Name who brought the copy.</source>
   <translation>Indiquez qui a apporté la copie.</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>Two people are asked next whether the ceremony goes on without a second copy.</source>
   <translation>On demande ensuite à deux personnes si la cérémonie continue sans seconde copie.</translation>
  </message>
  <message>
   <source>By which channel the copy came</source>
   <translation>Par quel canal la copie est venue</translation>
  </message>
  <message>
   <source>The first eight groups, read aloud from the copy</source>
   <translation>Les huit premiers groupes, lus à voix haute sur la copie</translation>
  </message>
  <message>
   <source>Type the words.</source>
   <translation>Saisissez les mots.</translation>
  </message>
  <message>
   <source>Group {number}</source>
   <translation>Groupe {number}</translation>
  </message>
  <message>
   <source>Hex: eight groups</source>
   <translation>Hex : huit groupes</translation>
  </message>
  <message>
   <source>All 32 words</source>
   <translation>Les 32 mots</translation>
  </message>
  <message>
   <source>There is no second copy</source>
   <translation>Il n’y a pas de seconde copie</translation>
  </message>
  <message>
   <source>{count} words</source>
   <translation>{count} mots</translation>
  </message>
  <message>
   <source>{count} groups are to be typed.</source>
   <translation>{count} groupes sont à saisir.</translation>
  </message>
  <message>
   <source>first</source>
   <translation>première personne</translation>
  </message>
  <message>
   <source>second</source>
   <translation>seconde personne</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Décision</translation>
  </message>
  <message>
   <source>Reason, in your own words</source>
   <translation>Motif, dans vos propres mots</translation>
  </message>
  <message>
   <source>Decide: consent or not.</source>
   <translation>Décidez : consentir ou non.</translation>
  </message>
  <message>
   <source>Give your reason.</source>
   <translation>Donnez votre motif.</translation>
  </message>
  <message>
   <source>Do not consent</source>
   <translation>Ne pas consentir</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Consentir</translation>
  </message>
  <message>
   <source>We consent</source>
   <translation>Nous consentons</translation>
  </message>
  <message>
   <source>We do not consent</source>
   <translation>Nous ne consentons pas</translation>
  </message>
  <message>
   <source>Risk: {risk}</source>
   <translation>Risque : {risk}</translation>
  </message>
  <message>
   <source>Type an answer.</source>
   <translation>Saisissez une réponse.</translation>
  </message>
  <message>
   <source>for example 2026-03-09 14:05:00</source>
   <translation>par exemple 2026-03-09 14:05:00</translation>
  </message>
  <message>
   <source>Time in UTC</source>
   <translation>Heure en UTC</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Réponse</translation>
  </message>
  <message>
   <source>Give initials</source>
   <translation>Donner le paraphe</translation>
  </message>
  <message>
   <source>Initials given</source>
   <translation>Paraphe donné</translation>
  </message>
  <message>
   <source>Initials to be given</source>
   <translation>Paraphe à donner</translation>
  </message>
  <message>
   <source>Not in the room</source>
   <translation>Pas dans la salle</translation>
  </message>
  <message>
   <source>It is on pape&amp;r</source>
   <translation>&amp;C’est sur papier</translation>
  </message>
  <message>
   <source>Write it on paper first.</source>
   <translation>Notez-le d’abord sur papier.</translation>
  </message>
  <message>
   <source>Read this aloud and write it on paper</source>
   <translation>Lisez ceci à voix haute et notez-le sur papier</translation>
  </message>
  <message>
   <source>Reads aloud from paper, all of it</source>
   <translation>Lit tout à voix haute sur le papier</translation>
  </message>
  <message>
   <source>Show the &amp;words again</source>
   <translation>Montrer de nouveau les &amp;mots</translation>
  </message>
  <message>
   <source>{count} words are to be typed.</source>
   <translation>{count} mots sont à saisir.</translation>
  </message>
  <message>
   <source>Types the last {count} words</source>
   <translation>Saisit les {count} derniers mots</translation>
  </message>
  <message>
   <source>Word {number}</source>
   <translation>Mot {number}</translation>
  </message>
  <message>
   <source>Statement</source>
   <translation>Déclaration</translation>
  </message>
  <message>
   <source>Remark</source>
   <translation>Remarque</translation>
  </message>
  <message>
   <source>State yes or no.</source>
   <translation>Dites oui ou non.</translation>
  </message>
  <message>
   <source>Say why.</source>
   <translation>Dites pourquoi.</translation>
  </message>
  <message>
   <source>State this</source>
   <translation>Le déclarer</translation>
  </message>
  <message>
   <source>Remark (whoever disagrees says why)</source>
   <translation>Remarque (qui n’est pas d’accord dit pourquoi)</translation>
  </message>
  <message>
   <source>Yes: the script was followed, and every deviation is written down</source>
   <translation>Oui : le script a été suivi, et chaque écart est consigné</translation>
  </message>
  <message>
   <source>No, and I say why</source>
   <translation>Non, et je dis pourquoi</translation>
  </message>
  <message>
   <source>types first</source>
   <translation>tape en premier</translation>
  </message>
  <message>
   <source>types second</source>
   <translation>tape ensuite</translation>
  </message>
  <message>
   <source>First person types</source>
   <translation>La première personne saisit</translation>
  </message>
  <message>
   <source>Second person types</source>
   <translation>La seconde personne saisit</translation>
  </message>
  <message>
   <source>The first person types.</source>
   <translation>La première personne saisit.</translation>
  </message>
  <message>
   <source>The second person types.</source>
   <translation>La seconde personne saisit.</translation>
  </message>
  <message>
   <source>Each types from the thing itself. What the other typed is covered.</source>
   <translation>Chacun saisit d’après l’objet lui-même. Ce que l’autre a saisi est masqué.</translation>
  </message>
  <message>
   <source>A large RSA key can take minutes. If the token hangs, unplug it or give it up.</source>
   <translation>Une grande clé RSA peut prendre des minutes. Si le jeton ne répond plus, débranchez-le ou renoncez-y.</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>En cours</translation>
  </message>
  <message>
   <source>The program works.</source>
   <translation>Le programme travaille.</translation>
  </message>
  <message>
   <source>&amp;Give up waiting for the token…</source>
   <translation>&amp;Ne plus attendre le jeton…</translation>
  </message>
  <message>
   <source>Its process is ended at once. What it did last is then unknown: it is looked at when the token is open again, and two people decide. Nothing in the journal is lost.</source>
   <translation>Son processus est terminé aussitôt. Ce qu’il a fait en dernier est alors inconnu : on le vérifie quand le jeton est de nouveau ouvert, et deux personnes décident. Rien du journal n’est perdu.</translation>
  </message>
  <message>
   <source>Nobody needs to do anything. The window cannot be closed meanwhile.</source>
   <translation>Personne n’a rien à faire. La fenêtre ne peut pas être fermée pendant ce temps.</translation>
  </message>
  <message>
   <source>&amp;End its process now</source>
   <translation>&amp;Terminer son processus maintenant</translation>
  </message>
  <message>
   <source>{count} seconds</source>
   <translation>{count} secondes</translation>
  </message>
  <message>
   <source>Pick a person</source>
   <translation>Choisir une personne</translation>
  </message>
  <message>
   <source>Acts and steps</source>
   <translation>Actes et étapes</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fait</translation>
  </message>
  <message>
   <source>now</source>
   <translation>maintenant</translation>
  </message>
  <message>
   <source>to come</source>
   <translation>à venir</translation>
  </message>
  <message>
   <source>left out</source>
   <translation>omis</translation>
  </message>
  <message>
   <source>… {count} more</source>
   <translation>… {count} de plus</translation>
  </message>
  <message>
   <source>&amp;Details</source>
   <translation>&amp;Détails</translation>
  </message>
  <message>
   <source>Next: {step}</source>
   <translation>Ensuite : {step}</translation>
  </message>
  <message>
   <source>Code: {code}</source>
   <translation>Code : {code}</translation>
  </message>
  <message>
   <source>Begin the &amp;ceremony</source>
   <translation>&amp;Commencer la cérémonie</translation>
  </message>
  <message>
   <source>&amp;Next: {part}</source>
   <translation>&amp;Suite : {part}</translation>
  </message>
  <message>
   <source>Review: {title}</source>
   <translation>Relecture : {title}</translation>
  </message>
  <message>
   <source>This plan is refused. Correct what is found in it, then review it again.</source>
   <translation>Ce plan est refusé. Corrigez ce qui y a été trouvé, puis relisez-le.</translation>
  </message>
  <message>
   <source>Authentic: everything fits, and the certificate is the one that you gave.</source>
   <translation>Authentique : tout concorde, et le certificat est celui que vous avez donné.</translation>
  </message>
  <message>
   <source>Consistent, not anchored: everything fits together, but nothing from outside vouches for it. Give the fingerprint from the paper of the ceremony.</source>
   <translation>Cohérent, non ancré : tout concorde, mais rien d’extérieur ne s’en porte garant. Donnez l’empreinte figurant sur le papier de la cérémonie.</translation>
  </message>
  <message>
   <source>Not verified: something does not fit; the checks that failed name it.</source>
   <translation>Non vérifié : quelque chose ne concorde pas ; les contrôles échoués le désignent.</translation>
  </message>
  <message>
   <source>Unreadable: there is no ceremony and no transcript here that can be read.</source>
   <translation>Illisible : il n’y a ici ni cérémonie ni procès-verbal lisible.</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>réussi</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <source>not checked</source>
   <translation>non contrôlé</translation>
  </message>
  <message>
   <source>The transcript does not hold everything: behind its freeze the journal in the folder tells more ({count}). The line “Behind the freeze” says what, and what of it is signed.</source>
   <translation>Le procès-verbal ne contient pas tout : derrière son gel, le journal du dossier en dit plus ({count}). La ligne « Derrière le gel » dit quoi, et ce qui en est signé.</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Réponses</translation>
  </message>
  <message>
   <source>Anchor from outside</source>
   <translation>Ancre extérieure</translation>
  </message>
  <message>
   <source>Attached journal</source>
   <translation>Journal joint</translation>
  </message>
  <message>
   <source>Attachments</source>
   <translation>Pièces jointes</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sauvegardes</translation>
  </message>
  <message>
   <source>Binding</source>
   <translation>Liaison</translation>
  </message>
  <message>
   <source>Behind the freeze</source>
   <translation>Derrière le gel</translation>
  </message>
  <message>
   <source>Token and sticks by the binding</source>
   <translation>Jeton et clés USB selon la liaison</translation>
  </message>
  <message>
   <source>Certificate</source>
   <translation>Certificat</translation>
  </message>
  <message>
   <source>Hand-overs and files made again</source>
   <translation>Remises et fichiers refaits</translation>
  </message>
  <message>
   <source>Completeness</source>
   <translation>Complétude</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Points de contrôle</translation>
  </message>
  <message>
   <source>Consents</source>
   <translation>Consentements</translation>
  </message>
  <message>
   <source>Deviations</source>
   <translation>Écarts</translation>
  </message>
  <message>
   <source>Evidence of the device</source>
   <translation>Preuves de l’appareil</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <source>Frozen journal</source>
   <translation>Journal gelé</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Entrées</translation>
  </message>
  <message>
   <source>Files on sticks</source>
   <translation>Fichiers sur clés</translation>
  </message>
  <message>
   <source>Mode</source>
   <translation>Mode</translation>
  </message>
  <message>
   <source>Outputs</source>
   <translation>Sorties</translation>
  </message>
  <message>
   <source>Backup packages</source>
   <translation>Paquets de sauvegarde</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>PINs</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Readable</source>
   <translation>Lisibilité</translation>
  </message>
  <message>
   <source>Replay</source>
   <translation>Rejeu</translation>
  </message>
  <message>
   <source>Seal</source>
   <translation>Sceau</translation>
  </message>
  <message>
   <source>Sealed</source>
   <translation>Scellé</translation>
  </message>
  <message>
   <source>Secrets</source>
   <translation>Secrets</translation>
  </message>
  <message>
   <source>Signature</source>
   <translation>Signature</translation>
  </message>
  <message>
   <source>What follows from the rest</source>
   <translation>Ce qui découle du reste</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Étapes</translation>
  </message>
  <message>
   <source>Store</source>
   <translation>Dépôt</translation>
  </message>
  <message>
   <source>Strangers</source>
   <translation>Éléments étrangers</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Jeton</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Procès-verbal</translation>
  </message>
  <message>
   <source>Trusted wrapping keys</source>
   <translation>Clés d’enveloppe de confiance</translation>
  </message>
  <message>
   <source>Wraps</source>
   <translation>Enveloppements</translation>
  </message>
  <message>
   <source>This was a drill; nothing made in it may protect anything.</source>
   <translation>C’était un exercice ; rien de ce qui en vient ne doit protéger quoi que ce soit.</translation>
  </message>
  <message>
   <source>This was a production ceremony.</source>
   <translation>C’était une cérémonie de production.</translation>
  </message>
  <message>
   <source>{passed} checks passed, {failed} failed, {left} not made</source>
   <translation>{passed} contrôles réussis, {failed} échoués, {left} non faits</translation>
  </message>
  <message>
   <source>The people stopped this ceremony before its end.</source>
   <translation>Les personnes ont arrêté cette cérémonie avant sa fin.</translation>
  </message>
  <message>
   <source>Alt+B goes back; what was typed here is gone then.</source>
   <translation>Alt+R revient en arrière ; ce qui a été saisi ici est alors perdu.</translation>
  </message>
  <message>
   <source>Key ceremony</source>
   <translation>Cérémonie de clés</translation>
  </message>
  <message>
   <source>The choice could not be kept for the next start: {why}.</source>
   <translation>Le choix n’a pas pu être gardé pour le prochain démarrage : {why}.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {why}.</source>
   <translation>{path} ne peut pas être lu : {why}.</translation>
  </message>
  <message>
   <source>One AES key for AWS, one backup of three custodians</source>
   <translation>Une clé AES pour AWS, une sauvegarde à trois dépositaires</translation>
  </message>
  <message>
   <source>One AES key for AWS, in a token whose PINs are split among custodians</source>
   <translation>Une clé AES pour AWS, dans un jeton dont les PIN sont partagés entre dépositaires</translation>
  </message>
  <message>
   <source>Four keys for AWS, Google and Azure, two backups, five custodians</source>
   <translation>Quatre clés pour AWS, Google et Azure, deux sauvegardes, cinq dépositaires</translation>
  </message>
  <message>
   <source>One RSA key for Azure and Google, one backup of three custodians</source>
   <translation>Une clé RSA pour Azure et Google, une sauvegarde à trois dépositaires</translation>
  </message>
  <message>
   <source>Practise with a drill</source>
   <translation>S’exercer</translation>
  </message>
  <message>
   <source>New ceremony</source>
   <translation>Nouvelle cérémonie</translation>
  </message>
  <message>
   <source>Everything happens as on the day, with a software token made for it and simulated clouds.</source>
   <translation>Tout se passe comme le jour même, avec un jeton logiciel créé à cet effet et des clouds simulés.</translation>
  </message>
  <message>
   <source>A plan says what is made, who takes part, and where the keys go. It is reviewed next.</source>
   <translation>Un plan dit ce qui est créé, qui participe et où vont les clés. Il est relu ensuite.</translation>
  </message>
  <message>
   <source>Plan file</source>
   <translation>Fichier du plan</translation>
  </message>
  <message>
   <source>Write a copy of the template to</source>
   <translation>Écrire une copie du modèle dans</translation>
  </message>
  <message>
   <source>You edit the copy in a text editor and have it reviewed. A file that is there is never overwritten.</source>
   <translation>Vous modifiez la copie dans un éditeur de texte et la faites relire. Un fichier existant n’est jamais écrasé.</translation>
  </message>
  <message>
   <source>Folder of the ceremony</source>
   <translation>Dossier de la cérémonie</translation>
  </message>
  <message>
   <source>A new folder. Journal, wrapped keys, backup packages and transcript will lie in it.</source>
   <translation>Un nouveau dossier. Il contiendra journal, clés enveloppées, paquets de sauvegarde et procès-verbal.</translation>
  </message>
  <message>
   <source>Binding of this computer's token</source>
   <translation>Liaison du jeton de cet ordinateur</translation>
  </message>
  <message>
   <source>What the clouds handed over</source>
   <translation>Ce que les clouds ont remis</translation>
  </message>
  <message>
   <source>&amp;Write the copy</source>
   <translation>Écrire la &amp;copie</translation>
  </message>
  <message>
   <source>&amp;Review the plan</source>
   <translation>Re&amp;lire le plan</translation>
  </message>
  <message>
   <source>A plan file that was reviewed</source>
   <translation>Un fichier de plan déjà relu</translation>
  </message>
  <message>
   <source>The copy was written to {path}. Edit it, have it reviewed and approved, then go on here.</source>
   <translation>La copie a été écrite dans {path}. Modifiez-la, faites-la relire et approuver, puis continuez ici.</translation>
  </message>
  <message>
   <source>Begin with a template: {title}</source>
   <translation>Partir d’un modèle : {title}</translation>
  </message>
  <message>
   <source>{path} was not written: {why}.</source>
   <translation>{path} n’a pas été écrit : {why}.</translation>
  </message>
  <message>
   <source>Folder…</source>
   <translation>Dossier…</translation>
  </message>
  <message>
   <source>File…</source>
   <translation>Fichier…</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>{field} (optional)</source>
   <translation>{field} (facultatif)</translation>
  </message>
  <message>
   <source>{field}: there is no such file.</source>
   <translation>{field} : ce fichier n’existe pas.</translation>
  </message>
  <message>
   <source>{field}: there is no such folder.</source>
   <translation>{field} : ce dossier n’existe pas.</translation>
  </message>
  <message>
   <source>{field}: there is nothing of that name.</source>
   <translation>{field} : rien ne porte ce nom.</translation>
  </message>
  <message>
   <source>{field} is missing.</source>
   <translation>{field} : à indiquer.</translation>
  </message>
  <message>
   <source>Do this on a computer that is not, and never again will be, on a network: shares and package together are the key itself.</source>
   <translation>Faites-le sur un ordinateur qui n’est relié à aucun réseau et ne le sera plus jamais : parts et paquet réunis sont la clé elle-même.</translation>
  </message>
  <message>
   <source>Recover a key</source>
   <translation>Restaurer une clé</translation>
  </message>
  <message>
   <source>Backup package (KEY-SET.backup.json)</source>
   <translation>Paquet de sauvegarde (CLÉ-JEU.backup.json)</translation>
  </message>
  <message>
   <source>Transcript of its ceremony</source>
   <translation>Procès-verbal de sa cérémonie</translation>
  </message>
  <message>
   <source>With it, each share is told right or wrong by itself.</source>
   <translation>Avec lui, chaque part est dite juste ou fausse séparément.</translation>
  </message>
  <message>
   <source>Fingerprint of the transcript's certificate</source>
   <translation>Empreinte du certificat du procès-verbal</translation>
  </message>
  <message>
   <source>64 hex digits</source>
   <translation>64 chiffres hexadécimaux</translation>
  </message>
  <message>
   <source>The key goes</source>
   <translation>La clé va</translation>
  </message>
  <message>
   <source>Who takes part (PEOPLE.toml)</source>
   <translation>Qui participe (PEOPLE.toml)</translation>
  </message>
  <message>
   <source>Without it, the people of the transcript.</source>
   <translation>Sans lui, les personnes du procès-verbal.</translation>
  </message>
  <message>
   <source>Folder of the recovery</source>
   <translation>Dossier de la restauration</translation>
  </message>
  <message>
   <source>&amp;Resume the recovery</source>
   <translation>Re&amp;prendre la restauration</translation>
  </message>
  <message>
   <source>Begin the re&amp;covery</source>
   <translation>&amp;Commencer la restauration</translation>
  </message>
  <message>
   <source>Enough people type their shares; the key is restored and compared with what was recorded.</source>
   <translation>Assez de personnes saisissent leurs parts ; la clé est restaurée et comparée avec ce qui a été consigné.</translation>
  </message>
  <message>
   <source>It goes on where it stopped. Name the same package, transcript and people as the first time.</source>
   <translation>Elle reprend où elle s’est arrêtée. Indiquez le même paquet, le même procès-verbal et les mêmes personnes que la première fois.</translation>
  </message>
  <message>
   <source>Fingerprint of the certificate, from the paper of the ceremony (optional)</source>
   <translation>Empreinte du certificat, d’après le papier de la cérémonie (facultatif)</translation>
  </message>
  <message>
   <source>into a token</source>
   <translation>dans un jeton</translation>
  </message>
  <message>
   <source>into a file in clear, when two people consent</source>
   <translation>dans un fichier en clair, si deux personnes consentent</translation>
  </message>
  <message>
   <source>The fingerprint has {count} of 64 hex digits.</source>
   <translation>L’empreinte a {count} chiffres hexadécimaux sur 64.</translation>
  </message>
  <message>
   <source>The folder was built anew from the stick. Compare what stands here, then resume.</source>
   <translation>Le dossier a été reconstruit à partir de la clé. Comparez ce qui figure ici, puis reprenez.</translation>
  </message>
  <message>
   <source>Resume a ceremony</source>
   <translation>Reprendre une cérémonie</translation>
  </message>
  <message>
   <source>Everybody signs in again, and clock, computer, folder and token are looked at again.</source>
   <translation>Chacun s’identifie de nouveau ; horloge, ordinateur, dossier et jeton sont réexaminés.</translation>
  </message>
  <message>
   <source>Only where it lies outside of the ceremony's folder.</source>
   <translation>Seulement si cela se trouve hors du dossier de la cérémonie.</translation>
  </message>
  <message>
   <source>LOG stick</source>
   <translation>Clé LOG</translation>
  </message>
  <message>
   <source>Only where the folder is gone, as on another computer: the folder named above is built anew from it.</source>
   <translation>Seulement si le dossier a disparu, comme sur un autre ordinateur : le dossier nommé ci-dessus en est reconstruit.</translation>
  </message>
  <message>
   <source>Paused in “{act}”, step {step}</source>
   <translation>En pause dans « {act} », étape {step}</translation>
  </message>
  <message>
   <source>Interrupted in “{act}”, step {step}</source>
   <translation>Interrompue dans « {act} », étape {step}</translation>
  </message>
  <message>
   <source>Build the folder &amp;anew</source>
   <translation>&amp;Reconstruire le dossier</translation>
  </message>
  <message>
   <source>&amp;Resume</source>
   <translation>Re&amp;prendre</translation>
  </message>
  <message>
   <source>The folder is built anew. Leave the stick in.</source>
   <translation>Le dossier est reconstruit. Laissez la clé branchée.</translation>
  </message>
  <message>
   <source>There is no journal in this folder.</source>
   <translation>Il n’y a pas de journal dans ce dossier.</translation>
  </message>
  <message>
   <source>This cannot be taken up here.</source>
   <translation>Cela ne peut pas être repris ici.</translation>
  </message>
  <message>
   <source>Objects on the stick that its journal does not name, and that were left there: {count}.</source>
   <translation>Objets sur la clé USB que son journal ne nomme pas et qui y ont été laissés : {count}.</translation>
  </message>
  <message>
   <source>It came to its end; there is nothing to take up. Verify it.</source>
   <translation>Elle est arrivée à son terme ; il n’y a rien à reprendre. Vérifiez-la.</translation>
  </message>
  <message>
   <source>This is a recovery; its backup package is asked for next.</source>
   <translation>C’est une restauration ; son paquet de sauvegarde est demandé ensuite.</translation>
  </message>
  <message>
   <source>Ceremony {id} · {mode}</source>
   <translation>Cérémonie {id} · {mode}</translation>
  </message>
  <message>
   <source>Last entry: {time}</source>
   <translation>Dernière entrée : {time}</translation>
  </message>
  <message>
   <source>The binding says which PKCS#11 module and token of this computer the plan uses.</source>
   <translation>La liaison dit quel module PKCS#11 et quel jeton de cet ordinateur le plan utilise.</translation>
  </message>
  <message>
   <source>Hash</source>
   <translation>Hachage</translation>
  </message>
  <message>
   <source>One person reads the words from the reviewed paper; another follows on the screen.</source>
   <translation>Une personne lit les mots sur le papier relu ; une autre suit à l’écran.</translation>
  </message>
  <message>
   <source>They confirm it once more in the ceremony, with the last words typed; that is what is recorded.</source>
   <translation>Elles le confirment encore pendant la cérémonie en saisissant les derniers mots ; c’est cela qui est consigné.</translation>
  </message>
  <message>
   <source>Refusal: the ceremony does not start</source>
   <translation>Refus : la cérémonie ne commence pas</translation>
  </message>
  <message>
   <source>Warning: it is recorded</source>
   <translation>Avertissement : il est consigné</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Remarque</translation>
  </message>
  <message>
   <source>No drill of this plan is known on this computer, so everything in the binding is new.</source>
   <translation>Aucun exercice de ce plan n’est connu sur cet ordinateur ; tout dans la liaison est donc nouveau.</translation>
  </message>
  <message>
   <source>No binding is needed: this drill makes a software token of its own inside its folder.</source>
   <translation>Aucune liaison n’est nécessaire : cet exercice crée son propre jeton logiciel dans son dossier.</translation>
  </message>
  <message>
   <source>This plan needs a binding: a file that names module and token of this computer. Go back.</source>
   <translation>Ce plan a besoin d’une liaison : un fichier qui nomme le module et le jeton de cet ordinateur. Revenez en arrière.</translation>
  </message>
  <message>
   <source>This plan is refused.</source>
   <translation>Ce plan est refusé.</translation>
  </message>
  <message>
   <source>Findings ({count})</source>
   <translation>Constats ({count})</translation>
  </message>
  <message>
   <source>Binding as a difference</source>
   <translation>Liaison sous forme de différence</translation>
  </message>
  <message>
   <source>SHA-256 of the binding</source>
   <translation>SHA-256 de la liaison</translation>
  </message>
  <message>
   <source>SHA-256 of the plan</source>
   <translation>SHA-256 du plan</translation>
  </message>
  <message>
   <source>The same as words</source>
   <translation>Le même en mots</translation>
  </message>
  <message>
   <source>Two people say that it is the same:</source>
   <translation>Deux personnes disent qu’il est le même :</translation>
  </message>
  <message>
   <source>The file cannot be read as a plan, so there is nothing to show.</source>
   <translation>Le fichier ne peut pas être lu comme un plan ; il n’y a donc rien à montrer.</translation>
  </message>
  <message>
   <source>Nothing was found: no refusal, no warning, nothing worth a note.</source>
   <translation>Rien n’a été trouvé : ni refus, ni avertissement, ni remarque.</translation>
  </message>
  <message>
   <source>Plan, line {line}</source>
   <translation>Plan, ligne {line}</translation>
  </message>
  <message>
   <source>Binding, line {line}</source>
   <translation>Liaison, ligne {line}</translation>
  </message>
  <message>
   <source>The binding file cannot be read; what is wrong stands in findings.</source>
   <translation>Le fichier de liaison ne peut pas être lu ; ce qui ne va pas figure dans les constats.</translation>
  </message>
  <message>
   <source>Two people confirm the hash.</source>
   <translation>Deux personnes confirment le hachage.</translation>
  </message>
  <message>
   <source>A second person confirms the hash.</source>
   <translation>Une seconde personne confirme le hachage.</translation>
  </message>
  <message>
   <source>The binding is the same as at the last drill of this plan.</source>
   <translation>La liaison est la même qu’au dernier exercice de ce plan.</translation>
  </message>
  <message>
   <source>Fields that differ from the last drill of this plan: {count}.</source>
   <translation>Champs qui diffèrent du dernier exercice de ce plan : {count}.</translation>
  </message>
  <message>
   <source>DRILL</source>
   <translation>EXERCICE</translation>
  </message>
  <message>
   <source>PRODUCTION</source>
   <translation>PRODUCTION</translation>
  </message>
  <message>
   <source>Verify a transcript</source>
   <translation>Vérifier un procès-verbal</translation>
  </message>
  <message>
   <source>Nothing is changed and no network is used. A ceremony's folder is checked in full, a PDF by itself.</source>
   <translation>Rien n’est modifié et aucun réseau n’est utilisé. Le dossier d’une cérémonie est contrôlé en entier, un PDF isolément.</translation>
  </message>
  <message>
   <source>Folder of the ceremony, or transcript</source>
   <translation>Dossier de la cérémonie, ou procès-verbal</translation>
  </message>
  <message>
   <source>Fingerprint of the certificate</source>
   <translation>Empreinte du certificat</translation>
  </message>
  <message>
   <source>It must be a production ceremony</source>
   <translation>Ce doit être une cérémonie de production</translation>
  </message>
  <message>
   <source>Verify &amp;another</source>
   <translation>En vérifier un &amp;autre</translation>
  </message>
  <message>
   <source>&amp;Verify</source>
   <translation>&amp;Vérifier</translation>
  </message>
  <message>
   <source>We both looked: the screen is &amp;ours</source>
   <translation>Nous avons regardé tous les deux : l’écran est à &amp;nous</translation>
  </message>
  <message>
   <source>Hand over the keyboard</source>
   <translation>Passer le clavier</translation>
  </message>
  <message>
   <source>Covered, as another window has the keyboard. Come back to this window to go on.</source>
   <translation>Masqué, car une autre fenêtre a le clavier. Revenez à cette fenêtre pour continuer.</translation>
  </message>
  <message>
   <source>Covered, as nobody touched the keyboard for a while.</source>
   <translation>Masqué, car personne n’a touché le clavier depuis un moment.</translation>
  </message>
  <message>
   <source>I am {name}</source>
   <translation>Je suis {name}</translation>
  </message>
  <message>
   <source>Hand over the keyboard to {name}</source>
   <translation>Passez le clavier à {name}</translation>
  </message>
  <message>
   <source>The code of {name} was wrong too often and is not accepted any more.</source>
   <translation>Le code de {name} a été faux trop souvent et n’est plus accepté.</translation>
  </message>
  <message>
   <source>&amp;End this run</source>
   <translation>&amp;Mettre fin à cette exécution</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Verrouillé</translation>
  </message>
  <message>
   <source>The code of {name} was not accepted.</source>
   <translation>Le code de {name} n’a pas été accepté.</translation>
  </message>
  <message>
   <source>Too few people are left whose codes are accepted, so this window opens no more. End this run: the journal stays as it is, and the start screen takes the ceremony up again; everybody signs in anew.</source>
   <translation>Il reste trop peu de personnes dont les codes sont acceptés ; cette fenêtre ne s’ouvrira plus. Mettez fin à cette exécution : le journal reste tel quel, et l’écran d’accueil reprend la cérémonie ; chacun s’identifie de nouveau.</translation>
  </message>
  <message>
   <source>No session codes are known yet. Look what it is before you go on.</source>
   <translation>Aucun code de session n’est encore connu. Regardez ce que c’est avant de continuer.</translation>
  </message>
  <message>
   <source>Nobody touched the keyboard for a while. No session codes are known yet.</source>
   <translation>Personne n’a touché le clavier depuis un moment. Aucun code de session n’est encore connu.</translation>
  </message>
  <message>
   <source>One more person opens it with their session code.</source>
   <translation>Encore une personne l’ouvre avec son code de session.</translation>
  </message>
  <message>
   <source>{count} more people open it with their session codes.</source>
   <translation>Encore {count} personnes l’ouvrent avec leur code de session.</translation>
  </message>
  <message>
   <source>Space takes it</source>
   <translation>Espace le prend</translation>
  </message>
  <message>
   <source>{count} words begin like that</source>
   <translation>{count} mots commencent ainsi</translation>
  </message>
  <message>
   <source>Caps Lock is on.</source>
   <translation>Verr. Maj est activé.</translation>
  </message>
  <message>
   <source>Give up…</source>
   <translation>Abandonner…</translation>
  </message>
  <message>
   <source>Begin again</source>
   <translation>Recommencer</translation>
  </message>
  <message>
   <source>Hold F4 to see it</source>
   <translation>Maintenir F4 pour voir</translation>
  </message>
  <message>
   <source>Really give up</source>
   <translation>Abandonner vraiment</translation>
  </message>
  <message>
   <source>Giving up is recorded. Press once more to give up.</source>
   <translation>L’abandon est consigné. Appuyez encore une fois pour abandonner.</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>Prendre</translation>
  </message>
  <message>
   <source>Keyboard layout: {layout}</source>
   <translation>Disposition du clavier : {layout}</translation>
  </message>
  <message>
   <source>This is {share}.</source>
   <translation>C’est {share}.</translation>
  </message>
  <message>
   <source>This was plugged in and can type: {devices}.</source>
   <translation>Ceci a été branché et peut taper : {devices}.</translation>
  </message>
  <message>
   <source>Turn a camera on</source>
   <translation>Allumer une caméra</translation>
  </message>
  <message>
   <source>From a picture… (F3)</source>
   <translation>Depuis une image… (F3)</translation>
  </message>
  <message>
   <source>By camera… (F5)</source>
   <translation>Par caméra… (F5)</translation>
  </message>
  <message>
   <source>A picture of your share's code</source>
   <translation>Une image du code de votre part</translation>
  </message>
  <message>
   <source>Stop reading (F3)</source>
   <translation>Arrêter la lecture (F3)</translation>
  </message>
  <message>
   <source>Camera off (F5)</source>
   <translation>Éteindre la caméra (F5)</translation>
  </message>
  <message>
   <source>The camera is on. Hold the printed code before it; then it goes off by itself. What it sees is neither shown nor kept.</source>
   <translation>La caméra est allumée. Tenez le code imprimé devant elle ; elle s’éteint ensuite d’elle-même. Ce qu’elle voit n’est ni montré ni gardé.</translation>
  </message>
  <message>
   <source>Secret entry; what is typed is not read out</source>
   <translation>Saisie secrète ; ce qui est tapé n’est pas lu à voix haute</translation>
  </message>
  <message>
   <source>A screen was attached that nobody has vouched for. Take it off; or two people look at it and say that it belongs here. It is written into the journal.</source>
   <translation>Un écran a été branché dont personne ne s’est porté garant. Débranchez-le ; ou deux personnes le regardent et disent qu’il a sa place ici. Cela est écrit dans le journal.</translation>
  </message>
  <message>
   <source>A secret, shown on the screen only</source>
   <translation>Un secret, montré à l’écran seulement</translation>
  </message>
  <message>
   <source>Nobody else sees the screen, and no camera. It is covered again as soon as you leave this window.</source>
   <translation>Personne d’autre ne voit l’écran, ni aucune caméra. Il est masqué de nouveau dès que vous quittez cette fenêtre.</translation>
  </message>
  <message>
   <source>I am &amp;alone: show the words</source>
   <translation>Je suis sans témoin : &amp;montrer les mots</translation>
  </message>
  <message>
   <source>The PIN is &amp;copied</source>
   <translation>Le code PIN est rec&amp;opié</translation>
  </message>
  <message>
   <source>Every word is &amp;copied</source>
   <translation>Chaque mot est rec&amp;opié</translation>
  </message>
  <message>
   <source>Two screens show the same picture. Separate them, or take the projector off; then this goes on.</source>
   <translation>Deux écrans montrent la même image. Séparez-les, ou débranchez le projecteur ; la suite reprend alors.</translation>
  </message>
  <message>
   <source>This computer feeds more outputs than it shows pictures. Pull the cable of a second screen; or, if two cables lead to one screen, two people look and say so. It is written into the journal.</source>
   <translation>Cet ordinateur alimente plus de sorties qu’il n’affiche d’images. Débranchez le câble d’un second écran ; ou, si deux câbles mènent à un même écran, deux personnes vérifient et le disent. Cela est écrit dans le journal.</translation>
  </message>
  <message>
   <source>At least 6 characters, typed twice. You give it for every consent of today; nobody else knows it.</source>
   <translation>Au moins 6 caractères, saisis deux fois. Vous le donnez aujourd’hui à chaque consentement ; personne d’autre ne le connaît.</translation>
  </message>
  <message>
   <source>Type the code that you chose today, and press Enter.</source>
   <translation>Saisissez le code que vous avez choisi aujourd’hui, puis appuyez sur Entrée.</translation>
  </message>
  <message>
   <source>At least 4 characters, typed twice. It opens the token from now on; nobody can read it back.</source>
   <translation>Au moins 4 caractères, saisis deux fois. Il ouvre désormais le jeton ; personne ne peut le relire.</translation>
  </message>
  <message>
   <source>At least 4 characters, typed twice. It sets a forgotten PIN anew and makes wrapping keys trusted; without it the token can only be wiped.</source>
   <translation>Au moins 4 caractères, saisis deux fois. Il redéfinit un PIN oublié et rend des clés de cloud fiables ; sans lui, le jeton ne peut qu’être effacé.</translation>
  </message>
  <message>
   <source>Wrong entries lock the card. Press Enter when it is complete.</source>
   <translation>Des saisies fausses bloquent la carte. Appuyez sur Entrée quand il est complet.</translation>
  </message>
  <message>
   <source>Wrong entries lock the token for good. Press Enter when it is complete.</source>
   <translation>Des saisies fausses bloquent le jeton définitivement. Appuyez sur Entrée quand il est complet.</translation>
  </message>
  <message>
   <source>Wrong entries lock the token. Press Enter when it is complete.</source>
   <translation>Des saisies fausses verrouillent le jeton. Appuyez sur Entrée une fois le code complet.</translation>
  </message>
  <message>
   <source>Copy it by hand; it is typed again when the token is opened, without spaces. No l, i, o, 0 or 1 stands in it.</source>
   <translation>Recopiez-le à la main ; il sera saisi de nouveau à l’ouverture du jeton, sans espaces. Il ne contient ni l, ni i, ni o, ni 0, ni 1.</translation>
  </message>
  <message>
   <source>Copy every word with its number, by hand. Nothing else may take it down.</source>
   <translation>Recopiez à la main chaque mot avec son numéro. Rien d’autre ne doit l’enregistrer.</translation>
  </message>
  <message>
   <source>The first letters are enough. Space takes the word, Backspace goes back.</source>
   <translation>Les premières lettres suffisent. Espace prend le mot, Retour arrière revient.</translation>
  </message>
  <message>
   <source>Type the faces 1 to 6 as they fall. Enter ends when there are enough.</source>
   <translation>Saisissez les faces 1 à 6 comme elles tombent. Entrée termine quand il y en a assez.</translation>
  </message>
  <message>
   <source>At least 15 characters, typed twice: several words that nobody would guess together. You will need it in years, and nobody else knows it.</source>
   <translation>Au moins 15 caractères, saisis deux fois : plusieurs mots que personne ne devinerait ensemble. Vous en aurez besoin dans des années, et personne d’autre ne la connaît.</translation>
  </message>
  <message>
   <source>Type it as you chose it, and press Enter. Each wrong try takes longer; five are taken.</source>
   <translation>Saisissez-la comme vous l’avez choisie et appuyez sur Entrée. Chaque essai faux dure plus longtemps ; cinq sont acceptés.</translation>
  </message>
  <message>
   <source>There is a code, too far away. Bring it closer.</source>
   <translation>Il y a un code, mais trop loin. Approchez-le.</translation>
  </message>
  <message>
   <source>A part of a code is seen. Move it to the middle, and hold it flat.</source>
   <translation>Seule une partie d’un code est visible. Placez-le au milieu et tenez-le à plat.</translation>
  </message>
  <message>
   <source>There is a code. Hold it still and flat, until the camera sees it sharp.</source>
   <translation>Il y a un code. Tenez-le immobile et à plat, jusqu’à ce que la caméra le voie net.</translation>
  </message>
  <message>
   <source>The code before the camera is not that of a share. Look for the right sheet.</source>
   <translation>Le code devant la caméra n’est pas celui d’une part. Cherchez la bonne feuille.</translation>
  </message>
  <message>
   <source>There are several different shares before the camera. Show one sheet at a time.</source>
   <translation>Plusieurs parts différentes sont devant la caméra. Montrez une feuille à la fois.</translation>
  </message>
  <message>
   <source>No code is seen yet. Hold it so that it fills half of what the camera sees.</source>
   <translation>Aucun code n’est encore visible. Tenez-le de sorte qu’il remplisse la moitié de ce que voit la caméra.</translation>
  </message>
  <message>
   <source>It is too dark.</source>
   <translation>Il fait trop sombre.</translation>
  </message>
  <message>
   <source>It is too bright.</source>
   <translation>Il y a trop de lumière.</translation>
  </message>
  <message>
   <source>I am &amp;alone: show the PIN</source>
   <translation>Je suis sans témoin : &amp;montrer le code PIN</translation>
  </message>
  <message>
   <source>These are all rolls</source>
   <translation>Voilà tous les lancers</translation>
  </message>
  <message>
   <source>user PIN</source>
   <translation>PIN d’utilisateur</translation>
  </message>
  <message>
   <source>security officer's PIN (SO PIN)</source>
   <translation>PIN du responsable de sécurité (SO PIN)</translation>
  </message>
  <message>
   <source>second token's PIN</source>
   <translation>PIN du second jeton</translation>
  </message>
  <message>
   <source>pieces of the token's PINs</source>
   <translation>fragments des PIN du jeton</translation>
  </message>
  <message>
   <source>share {number} of {count} of {group}</source>
   <translation>part {number} sur {count} de {group}</translation>
  </message>
  <message>
   <source>Camera on</source>
   <translation>Caméra allumée</translation>
  </message>
  <message>
   <source>No word of the list begins like that; the last letter was not taken.</source>
   <translation>Aucun mot de la liste ne commence ainsi ; la dernière lettre n’a pas été prise.</translation>
  </message>
  <message>
   <source>Several words begin like that; type another letter.</source>
   <translation>Plusieurs mots commencent ainsi ; saisissez une autre lettre.</translation>
  </message>
  <message>
   <source>Begun again.</source>
   <translation>Recommencé.</translation>
  </message>
  <message>
   <source>The two entries were not the same; begin again.</source>
   <translation>Les deux saisies n’étaient pas identiques ; recommencez.</translation>
  </message>
  <message>
   <source>Only the faces 1 to 6.</source>
   <translation>Seulement les faces 1 à 6.</translation>
  </message>
  <message>
   <source>More rolls are needed.</source>
   <translation>Il faut davantage de lancers.</translation>
  </message>
  <message>
   <source>The picture is being read. F3 breaks that off.</source>
   <translation>L’image est en cours de lecture. F3 l’interrompt.</translation>
  </message>
  <message>
   <source>The reading was broken off. Choose another picture, or type the words.</source>
   <translation>La lecture a été interrompue. Choisissez une autre image, ou saisissez les mots.</translation>
  </message>
  <message>
   <source>This cannot be read as a picture. Take a PNG, JPEG or PGM file that is no link.</source>
   <translation>Ceci ne peut pas être lu comme une image. Prenez un fichier PNG, JPEG ou PGM qui ne soit pas un lien.</translation>
  </message>
  <message>
   <source>This picture is too large. Scan with 300 dots to the inch, or type the words.</source>
   <translation>Cette image est trop grande. Numérisez à 300 points par pouce, ou tapez les mots.</translation>
  </message>
  <message>
   <source>No code can be read in this picture. Take it again, sharp and whole, or type the words.</source>
   <translation>Aucun code n’est lisible dans cette image. Reprenez-la, nette et entière, ou tapez les mots.</translation>
  </message>
  <message>
   <source>The code in this picture is not that of a share. Look for the right sheet.</source>
   <translation>Le code de cette image n’est pas celui d’une part. Cherchez la bonne feuille.</translation>
  </message>
  <message>
   <source>There are several different shares in this picture. Take one sheet at a time.</source>
   <translation>Cette image contient plusieurs parts différentes. Prenez une feuille à la fois.</translation>
  </message>
  <message>
   <source>What reads pictures cannot be fenced in on this computer, so none is read. Type the words.</source>
   <translation>Ce qui lit les images ne peut pas être isolé sur cet ordinateur ; aucune n’est donc lue. Tapez les mots.</translation>
  </message>
  <message>
   <source>What read the code ended before it was done. Try once more, or type the words.</source>
   <translation>Ce qui lisait le code s’est arrêté avant la fin. Réessayez, ou tapez les mots.</translation>
  </message>
  <message>
   <source>Another program uses this camera. Close it, or choose another camera.</source>
   <translation>Un autre programme utilise cette caméra. Fermez-le, ou choisissez une autre caméra.</translation>
  </message>
  <message>
   <source>The camera went away. Plug it in again, or choose another.</source>
   <translation>La caméra a disparu. Rebranchez-la, ou choisissez-en une autre.</translation>
  </message>
  <message>
   <source>This camera gives no pictures that are read here. Choose another, or type the words.</source>
   <translation>Cette caméra ne donne pas d’images lisibles ici. Choisissez-en une autre, ou tapez les mots.</translation>
  </message>
  <message>
   <source>The camera is on and gives no pictures. Plug it in anew, or choose another.</source>
   <translation>La caméra est allumée et ne donne pas d’images. Rebranchez-la, ou choisissez-en une autre.</translation>
  </message>
  <message>
   <source>The camera saw no share for three minutes and is off.</source>
   <translation>La caméra n’a vu aucune part pendant trois minutes et est éteinte.</translation>
  </message>
  <message>
   <source>The driver does not let go of the camera. Pull its cable, or cover it, before you go on.</source>
   <translation>Le pilote ne libère pas la caméra. Débranchez son câble, ou couvrez-la, avant de continuer.</translation>
  </message>
  <message>
   <source>A word is not in the list.</source>
   <translation>Un mot n’est pas dans la liste.</translation>
  </message>
  <message>
   <source>A share has 33 words.</source>
   <translation>Une part a 33 mots.</translation>
  </message>
  <message>
   <source>These words are not a share as they stand.</source>
   <translation>Ces mots, tels quels, ne forment pas une part.</translation>
  </message>
  <message>
   <source>This share is of the other mode (drill or production).</source>
   <translation>Cette part est de l’autre mode (exercice ou production).</translation>
  </message>
  <message>
   <source>This share belongs to another set.</source>
   <translation>Cette part appartient à un autre jeu.</translation>
  </message>
  <message>
   <source>The first four words do not fit this set.</source>
   <translation>Les quatre premiers mots ne conviennent pas à ce jeu.</translation>
  </message>
  <message>
   <source>This is not the share asked for.</source>
   <translation>Ce n’est pas la part demandée.</translation>
  </message>
  <message>
   <source>This share was entered already.</source>
   <translation>Cette part a déjà été saisie.</translation>
  </message>
  <message>
   <source>This is not the share that the ceremony handed out.</source>
   <translation>Ce n’est pas la part que la cérémonie a remise.</translation>
  </message>
  <message>
   <source> and </source>
   <translation> et </translation>
  </message>
  <message>
   <source>Hand it in as it is</source>
   <translation>La remettre telle quelle</translation>
  </message>
  <message>
   <source>share {number} of {count}</source>
   <translation>part {number} sur {count}</translation>
  </message>
  <message>
   <source>{name}: choose your session code</source>
   <translation>{name} : choisissez votre code de session</translation>
  </message>
  <message>
   <source>{name}: your session code</source>
   <translation>{name} : votre code de session</translation>
  </message>
  <message>
   <source>{name}: type the token's PIN</source>
   <translation>{name} : saisissez le code PIN du jeton</translation>
  </message>
  <message>
   <source>{name}: PIN of this drill's own token</source>
   <translation>{name} : code PIN du jeton propre à cet exercice</translation>
  </message>
  <message>
   <source>{name}: choose the token's PIN</source>
   <translation>{name} : choisissez le PIN du jeton</translation>
  </message>
  <message>
   <source>{name}: type the PIN of your own card</source>
   <translation>{name} : saisissez le PIN de votre propre carte</translation>
  </message>
  <message>
   <source>{name}: type the PIN of the token's security officer</source>
   <translation>{name} : saisissez le PIN du responsable de sécurité du jeton</translation>
  </message>
  <message>
   <source>{name}: choose the PIN of the token's security officer</source>
   <translation>{name} : choisissez le PIN du responsable de sécurité du jeton</translation>
  </message>
  <message>
   <source>{name}: your share is shown to you</source>
   <translation>{name} : votre part vous est montrée</translation>
  </message>
  <message>
   <source>{name}: type your share from the paper</source>
   <translation>{name} : saisissez votre part depuis le papier</translation>
  </message>
  <message>
   <source>{name}: roll the dice and type each face</source>
   <translation>{name} : lancez les dés et saisissez chaque face</translation>
  </message>
  <message>
   <source>{name}: choose the passphrase of your pieces</source>
   <translation>{name} : choisissez la phrase secrète de vos fragments</translation>
  </message>
  <message>
   <source>{name}: the passphrase of your pieces</source>
   <translation>{name} : la phrase secrète de vos fragments</translation>
  </message>
  <message>
   <source>Word {number} of {count}</source>
   <translation>Mot {number} sur {count}</translation>
  </message>
  <message>
   <source>{count} of at least {least} rolls</source>
   <translation>{count} lancers sur au moins {least}</translation>
  </message>
  <message>
   <source>{count} characters</source>
   <translation>{count} caractères</translation>
  </message>
  <message>
   <source>That was too short; characters missing: {count}. Begin again.</source>
   <translation>C’était trop court ; caractères manquants : {count}. Recommencez.</translation>
  </message>
  <message>
   <source>Look again at word {places}.</source>
   <translation>Revoyez le mot {places}.</translation>
  </message>
  <message>
   <source>Once more</source>
   <translation>Encore une fois</translation>
  </message>
  <message>
   <source>Look again at words {places}.</source>
   <translation>Revoyez les mots {places}.</translation>
  </message>
  <message>
   <source>, or </source>
   <translation>, ou </translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Accueil</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Taille du texte</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <source>From a plan file that was reviewed, or from a template to begin with.</source>
   <translation>À partir d’un fichier de plan relu, ou d’un modèle pour commencer.</translation>
  </message>
  <message>
   <source>Choose the folder of one that was paused or interrupted.</source>
   <translation>Choisissez le dossier d’une cérémonie mise en pause ou interrompue.</translation>
  </message>
  <message>
   <source>Check a ceremony's folder or its transcript, as an auditor does.</source>
   <translation>Contrôler le dossier d’une cérémonie ou son procès-verbal, comme un auditeur.</translation>
  </message>
  <message>
   <source>From its backup package and enough shares.</source>
   <translation>À partir de son paquet de sauvegarde et d’assez de parts.</translation>
  </message>
  <message>
   <source>Drill</source>
   <translation>Exercice</translation>
  </message>
  <message>
   <source>Practise a whole ceremony on a software token. Nothing made in it may protect anything.</source>
   <translation>Répéter une cérémonie entière sur un jeton logiciel. Rien de ce qui en vient ne doit protéger quoi que ce soit.</translation>
  </message>
  <message>
   <source>Send a file through QR codes, or receive one by camera or from pictures.</source>
   <translation>Envoyer un fichier par des codes QR, ou en recevoir un par caméra ou à partir d’images.</translation>
  </message>
  <message>
   <source>Interrupted before its first step</source>
   <translation>Interrompue avant sa première étape</translation>
  </message>
  <message>
   <source>Keys are born in a hardware module, backed up in shares that are proved before they count, and wrapped for clouds. Everything that happens is written down and signed.</source>
   <translation>Les clés naissent dans un module matériel, sont sauvegardées en parts prouvées avant de compter, et enveloppées pour des clouds. Tout ce qui se passe est consigné et signé.</translation>
  </message>
  <message>
   <source>Small</source>
   <translation>Petite</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normale</translation>
  </message>
  <message>
   <source>Large</source>
   <translation>Grande</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Contraste élevé</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Que voulez-vous faire ?</translation>
  </message>
  <message>
   <source>Take up again</source>
   <translation>À reprendre</translation>
  </message>
  <message>
   <source>Version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>Wall display</source>
   <translation>Affichage mural</translation>
  </message>
  <message>
   <source>is at the keyboard. Nothing of it is shown here.</source>
   <translation>est au clavier. Rien n’en est montré ici.</translation>
  </message>
  <message>
   <source>{count} of {able} people</source>
   <translation>{count} personnes sur {able}</translation>
  </message>
  <message>
   <source>Session codes of people in the room open it again.</source>
   <translation>Les codes de session de personnes présentes le rouvrent.</translation>
  </message>
  <message>
   <source>Compared, and the same</source>
   <translation>Comparé, et identique</translation>
  </message>
  <message>
   <source> or </source>
   <translation> ou </translation>
  </message>
  <message>
   <source>{count} of: {names}</source>
   <translation>{count} parmi : {names}</translation>
  </message>
  <message>
   <source>Open deviations: {numbers}</source>
   <translation>Écarts ouverts : {numbers}</translation>
  </message>
  <message>
   <source>Who does this?</source>
   <translation>Qui fait cela ?</translation>
  </message>
  <message>
   <source>Pick different people.</source>
   <translation>Choisissez des personnes différentes.</translation>
  </message>
  <message>
   <source>At most one administrator.</source>
   <translation>Au plus un administrateur.</translation>
  </message>
  <message>
   <source>Each with their session code.</source>
   <translation>Chacun avec son code de session.</translation>
  </message>
  <message>
   <source>Pick who acts.</source>
   <translation>Choisissez qui agit.</translation>
  </message>
  <message>
   <source>At most one of the two may be an administrator.</source>
   <translation>Au plus une des deux personnes peut être administrateur.</translation>
  </message>
  <message>
   <source>Who acts? {count} different people.</source>
   <translation>Qui agit ? {count} personnes différentes.</translation>
  </message>
  <message>
   <source>Person {number}</source>
   <translation>Personne {number}</translation>
  </message>
  <message>
   <source>with their session code</source>
   <translation>avec leur code de session</translation>
  </message>
  <message>
   <source>Pick the {count} people who act.</source>
   <translation>Choisissez les {count} personnes qui agissent.</translation>
  </message>
  <message>
   <source>The wall display needs a screen of its own, beside this one and not mirroring it. Attach it and press F7.</source>
   <translation>L’affichage mural a besoin d’un écran à lui, à côté de celui-ci et sans le dupliquer. Branchez-le, puis appuyez sur F7.</translation>
  </message>
  <message>
   <source>A screen was attached that nobody has vouched for. Take it off, or look at it and say that it is yours.</source>
   <translation type="vanished">Un écran dont personne ne s’est porté garant a été branché. Débranchez-le, ou regardez-le et dites qu’il est à vous.</translation>
  </message>
  <message>
   <source>Be&amp;gin: the receiver is ready</source>
   <translation type="vanished">&amp;Commencer : le récepteur est prêt</translation>
  </message>
  <message>
   <source>Copy it by hand. It is typed without spaces; no l, i, o, 0 or 1 stands in it.</source>
   <translation type="vanished">Recopiez-le à la main. Il se saisit sans espaces ; il ne contient ni l, ni i, ni o, ni 0, ni 1.</translation>
  </message>
  <message>
   <source>First</source>
   <translation type="vanished">D’abord</translation>
  </message>
  <message>
   <source>I looked: the screen is &amp;ours</source>
   <translation type="vanished">J’ai regardé : l’écran est à &amp;nous</translation>
  </message>
  <message>
   <source>Open the transcript, to &amp;print it</source>
   <translation type="vanished">Ouvrir le procès-verbal pour l’&amp;imprimer</translation>
  </message>
  <message>
   <source>Plug in {stick}. Nothing on it is changed.</source>
   <translation type="vanished">Branchez {stick}. Rien n’y est changé.</translation>
  </message>
  <message>
   <source>RSA and EC keys for Azure and Google, a backup in groups</source>
   <translation type="vanished">Clés RSA et EC pour Azure et Google, une sauvegarde en groupes</translation>
  </message>
  <message>
   <source>Second</source>
   <translation type="vanished">Ensuite</translation>
  </message>
  <message>
   <source>Stick</source>
   <translation type="vanished">Clé</translation>
  </message>
  <message>
   <source>Stopped before its first step</source>
   <translation type="vanished">Arrêtée avant sa première étape</translation>
  </message>
  <message>
   <source>Stopped in “{act}”, step {step}</source>
   <translation type="vanished">Arrêtée dans « {act} », étape {step}</translation>
  </message>
  <message>
   <source>That is too short; type more.</source>
   <translation type="vanished">C’est trop court ; saisissez-en davantage.</translation>
  </message>
  <message>
   <source>The ceremony ends here and cannot be taken up again. Shares without a commit become void. Two people confirm it next.</source>
   <translation type="vanished">La cérémonie se termine ici et ne pourra pas être reprise. Les parts non validées deviennent nulles. Deux personnes le confirment ensuite.</translation>
  </message>
  <message>
   <source>The picture is being read. Esc breaks that off.</source>
   <translation type="vanished">L’image est en cours de lecture. Esc l’interrompt.</translation>
  </message>
  <message>
   <source>The transcript was handed to the printer. Compare the paper's head with this screen.</source>
   <translation type="vanished">Le procès-verbal a été remis à l’imprimante. Comparez la tête sur le papier avec cet écran.</translation>
  </message>
  <message>
   <source>The transcript was printed on {name}, as one job. Compare the paper's head with this screen.</source>
   <translation type="vanished">Le procès-verbal a été imprimé sur {name}, en un seul travail. Comparez l’en-tête du papier avec cet écran.</translation>
  </message>
  <message>
   <source>There is nothing in it.</source>
   <translation type="vanished">Il n’y a rien ici.</translation>
  </message>
  <message>
   <source>This is a recovery. Take it up from “Recover a key”.</source>
   <translation type="vanished">C’est une restauration. Reprenez-la par « Restaurer une clé ».</translation>
  </message>
  <message>
   <source>Type this in a terminal</source>
   <translation type="vanished">Saisissez ceci dans un terminal</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation type="vanished">encore inconnu</translation>
  </message>
  <message>
   <source>{count} codes a second, {side} modules a side. After another size the receiver has to start again.</source>
   <translation type="vanished">{count} codes par seconde, {side} modules de côté. Après une autre taille, le récepteur doit recommencer.</translation>
  </message>
  <message>
   <source>{name} is too long.</source>
   <translation type="vanished">{name} est trop long.</translation>
  </message>
  <message>
   <source>{name}: a PIN is shown to you</source>
   <translation type="vanished">{name} : un code PIN vous est montré</translation>
  </message>
  <message>
   <source>{name}: security officer's PIN of this drill's own token</source>
   <translation type="vanished">{name} : PIN du responsable de sécurité du jeton propre à cet exercice</translation>
  </message>
  <message>
   <source>{stick} was read back and may be pulled now.</source>
   <translation type="vanished">{stick} a été relue et peut être retirée maintenant.</translation>
  </message>
 </context>
 <context>
  <name>script</name>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personnes</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Jeton</translation>
  </message>
  <message>
   <source>Receive wrapping keys</source>
   <translation>Recevoir les clés de cloud</translation>
  </message>
  <message>
   <source>Rehearse every wrap</source>
   <translation>Répéter les enveloppes</translation>
  </message>
  <message>
   <source>Trust wrapping keys</source>
   <translation>Clés de confiance</translation>
  </message>
  <message>
   <source>Create the keys</source>
   <translation>Créer les clés</translation>
  </message>
  <message>
   <source>Back up</source>
   <translation>Sauvegarder</translation>
  </message>
  <message>
   <source>Wrap for the clouds</source>
   <translation>Envelopper pour les clouds</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>Lock the keys</source>
   <translation>Verrouiller les clés</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Clore</translation>
  </message>
  <message>
   <source>Seal</source>
   <translation>Sceller</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>Deviation</source>
   <translation>Écart</translation>
  </message>
  <message>
   <source>Somebody joins</source>
   <translation>Quelqu’un arrive</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <source>Compare the clock</source>
   <translation>Comparer l’horloge</translation>
  </message>
  <message>
   <source>Look at this computer</source>
   <translation>Examiner cet ordinateur</translation>
  </message>
  <message>
   <source>Identify the program</source>
   <translation>Identifier le programme</translation>
  </message>
  <message>
   <source>Compare the binding</source>
   <translation>Comparer la liaison</translation>
  </message>
  <message>
   <source>{name} comes in</source>
   <translation>{name} entre</translation>
  </message>
  <message>
   <source>{name} has come and is enrolled</source>
   <translation>{name} est venu et est enregistré</translation>
  </message>
  <message>
   <source>Count who is here</source>
   <translation>Compter les présents</translation>
  </message>
  <message>
   <source>Compare the plan with the reviewed one</source>
   <translation>Comparer le plan avec celui qui a été relu</translation>
  </message>
  <message>
   <source>Sign the warnings</source>
   <translation>Signer les avertissements</translation>
  </message>
  <message>
   <source>Everybody gives their initials</source>
   <translation>Chacun donne son paraphe</translation>
  </message>
  <message>
   <source>Initialise the blank token as {label}</source>
   <translation>Initialiser le jeton vierge comme {label}</translation>
  </message>
  <message>
   <source>Open the token</source>
   <translation>Ouvrir le jeton</translation>
  </message>
  <message>
   <source>List what is in the token</source>
   <translation>Lister le contenu du jeton</translation>
  </message>
  <message>
   <source>Take what the device says of itself before anything is made</source>
   <translation>Recueillir ce que l’appareil dit de lui-même avant toute création</translation>
  </message>
  <message>
   <source>Take what the device says of itself now</source>
   <translation>Recueillir ce que l’appareil dit de lui-même maintenant</translation>
  </message>
  <message>
   <source>Make the ceremony's signing key</source>
   <translation>Créer la clé de signature de la cérémonie</translation>
  </message>
  <message>
   <source>Make the token's PINs</source>
   <translation>Faire les PIN du jeton</translation>
  </message>
  <message>
   <source>{name} seals and opens their piece</source>
   <translation>{name} scelle son fragment et l’ouvre</translation>
  </message>
  <message>
   <source>Prove that the pieces rebuild the PINs</source>
   <translation>Prouver que les fragments reconstituent les PIN</translation>
  </message>
  <message>
   <source>Set the token's user PIN</source>
   <translation>Poser le PIN d’utilisateur du jeton</translation>
  </message>
  <message>
   <source>Set the security officer's PIN</source>
   <translation>Poser le PIN du responsable de sécurité</translation>
  </message>
  <message>
   <source>The quorum opens the token</source>
   <translation>Le quorum ouvre le jeton</translation>
  </message>
  <message>
   <source>Receive the wrapping key of {target}</source>
   <translation>Recevoir la clé d’enveloppement de {target}</translation>
  </message>
  <message>
   <source>Compare the wrapping key of {target}</source>
   <translation>Comparer la clé d’enveloppement de {target}</translation>
  </message>
  <message>
   <source>Look at what came in for {target}</source>
   <translation>Examiner ce qui est arrivé pour {target}</translation>
  </message>
  <message>
   <source>Rehearse {key} to {target}</source>
   <translation>Répéter {key} vers {target}</translation>
  </message>
  <message>
   <source>Try what the token must not do</source>
   <translation>Essayer ce que le jeton ne doit pas faire</translation>
  </message>
  <message>
   <source>Make the wrapping keys of {policy} trusted</source>
   <translation>Rendre fiables les clés d’enveloppement de {policy}</translation>
  </message>
  <message>
   <source>Destroy the trusted backup key of {policy}</source>
   <translation>Détruire la clé de sauvegarde de confiance de {policy}</translation>
  </message>
  <message>
   <source>Destroy the trusted wrapping keys of {policy}</source>
   <translation>Détruire les clés d’enveloppement de confiance de {policy}</translation>
  </message>
  <message>
   <source>Create {key}</source>
   <translation>Créer {key}</translation>
  </message>
  <message>
   <source>Try the printer for the shares of {policy}</source>
   <translation>Essayer l’imprimante pour les parts de {policy}</translation>
  </message>
  <message>
   <source>Make and split the backup key of {policy}</source>
   <translation>Créer et partager la clé de sauvegarde de {policy}</translation>
  </message>
  <message>
   <source>Hand out {share} of {policy} to {name}</source>
   <translation>Remettre {share} de {policy} à {name}</translation>
  </message>
  <message>
   <source>Read back {share} of {policy} from {name}'s paper</source>
   <translation>Relire {share} de {policy} sur le papier de {name}</translation>
  </message>
  <message>
   <source>Seal {share} of {policy} in its envelope</source>
   <translation>Sceller {share} de {policy} dans son enveloppe</translation>
  </message>
  <message>
   <source>Prove the shares of {policy}</source>
   <translation>Prouver les parts de {policy}</translation>
  </message>
  <message>
   <source>Pack {key} under {policy}</source>
   <translation>Empaqueter {key} sous {policy}</translation>
  </message>
  <message>
   <source>Look in the second token for copies of the restore test</source>
   <translation>Chercher dans le second jeton des copies de l’essai</translation>
  </message>
  <message>
   <source>Try the backup of {policy} in the second token</source>
   <translation>Essayer la sauvegarde de {policy} dans le second jeton</translation>
  </message>
  <message>
   <source>Commit the backup of {policy}</source>
   <translation>Valider la sauvegarde de {policy}</translation>
  </message>
  <message>
   <source>Write the backup package of {key}</source>
   <translation>Écrire le paquet de sauvegarde de {key}</translation>
  </message>
  <message>
   <source>Wrap {key} for {target}</source>
   <translation>Envelopper {key} pour {target}</translation>
  </message>
  <message>
   <source>Write the files for {target}</source>
   <translation>Écrire les fichiers pour {target}</translation>
  </message>
  <message>
   <source>Hand the files out on the response stick</source>
   <translation>Remettre les fichiers sur la clé de réponse</translation>
  </message>
  <message>
   <source>Print what the importers need</source>
   <translation>Imprimer ce qu’il faut pour l’importation</translation>
  </message>
  <message>
   <source>Lock {key}</source>
   <translation>Verrouiller {key}</translation>
  </message>
  <message>
   <source>List what is in the token now</source>
   <translation>Lister à présent le contenu du jeton</translation>
  </message>
  <message>
   <source>{name} states what was seen</source>
   <translation>{name} déclare ce qui a été vu</translation>
  </message>
  <message>
   <source>Close the journal</source>
   <translation>Clore le journal</translation>
  </message>
  <message>
   <source>Write the head on paper</source>
   <translation>Noter la valeur de tête sur papier</translation>
  </message>
  <message>
   <source>Sign the transcript</source>
   <translation>Signer le procès-verbal</translation>
  </message>
  <message>
   <source>Copy head and certificate by hand</source>
   <translation>Recopier à la main tête et certificat</translation>
  </message>
  <message>
   <source>Destroy the ceremony's signing key</source>
   <translation>Détruire la clé de signature de la cérémonie</translation>
  </message>
  <message>
   <source>Verify the result</source>
   <translation>Vérifier le résultat</translation>
  </message>
  <message>
   <source>Close the token</source>
   <translation>Fermer le jeton</translation>
  </message>
  <message>
   <source>Decide about {key}</source>
   <translation>Décider du sort de {key}</translation>
  </message>
  <message>
   <source>Decide about what is on media and in hands</source>
   <translation>Décider de ce qui est sur supports et entre les mains</translation>
  </message>
  <message>
   <source>Void {key}</source>
   <translation>Annuler {key}</translation>
  </message>
  <message>
   <source>Defer {target}</source>
   <translation>Reporter {target}</translation>
  </message>
  <message>
   <source>Look at clock and computer again</source>
   <translation>Réexaminer horloge et ordinateur</translation>
  </message>
  <message>
   <source>Look at this computer before the closing act</source>
   <translation>Examiner cet ordinateur avant l’acte de clôture</translation>
  </message>
  <message>
   <source>{name} signs in again</source>
   <translation>{name} s’identifie de nouveau</translation>
  </message>
  <message>
   <source>Count who is here again</source>
   <translation>Recompter les présents</translation>
  </message>
  <message>
   <source>Sign the new warnings</source>
   <translation>Signer les nouveaux avertissements</translation>
  </message>
  <message>
   <source>Identify the program again</source>
   <translation>Identifier de nouveau le programme</translation>
  </message>
  <message>
   <source>Compare the folder with the journal</source>
   <translation>Comparer le dossier avec le journal</translation>
  </message>
  <message>
   <source>Type back the head from paper</source>
   <translation>Ressaisir la valeur de tête depuis le papier</translation>
  </message>
  <message>
   <source>Look for the file with the key in clear</source>
   <translation>Chercher le fichier avec la clé en clair</translation>
  </message>
  <message>
   <source>Plug the token in again</source>
   <translation>Rebrancher le jeton</translation>
  </message>
  <message>
   <source>Open the token again</source>
   <translation>Rouvrir le jeton</translation>
  </message>
  <message>
   <source>Confirm the last entries</source>
   <translation>Confirmer les dernières entrées</translation>
  </message>
  <message>
   <source>Check the wrapping key of {target} again</source>
   <translation>Revérifier la clé d’enveloppement de {target}</translation>
  </message>
  <message>
   <source>Accept the package</source>
   <translation>Accepter le paquet</translation>
  </message>
  <message>
   <source>Consent to a file with {key} in clear</source>
   <translation>Consentir à un fichier contenant {key} en clair</translation>
  </message>
  <message>
   <source>Type shares of set {identifier} and rebuild the backup key</source>
   <translation>Saisir les parts du jeu {identifier} et reconstruire la clé de sauvegarde</translation>
  </message>
  <message>
   <source>Restore {key}</source>
   <translation>Restaurer {key}</translation>
  </message>
  <message>
   <source>Use {key} once</source>
   <translation>Utiliser {key} une fois</translation>
  </message>
  <message>
   <source>Show where {key} lies</source>
   <translation>Montrer où se trouve {key}</translation>
  </message>
  <message>
   <source>This computer says {utc} (zone {zone}). Read a clock that you trust, and type what it says in UTC.</source>
   <translation>Cet ordinateur indique {utc} (fuseau {zone}). Lisez une horloge de confiance et saisissez ce qu’elle indique en UTC.</translation>
  </message>
  <message>
   <source>This was found on this computer. A drill goes on whatever is found; production does not with a row marked stop.</source>
   <translation>Voici ce qui a été trouvé sur cet ordinateur. Un exercice continue quoi qu’il en soit ; la production non, si une ligne dit arrêt.</translation>
  </message>
  <message>
   <source>This is version {version}. The SHA-256 of its files is {sha256}; compare it with the program's label (written from ceremony --version).</source>
   <translation>Ceci est la version {version}. Le SHA-256 de ses fichiers est {sha256} ; comparez-le avec l’étiquette du programme (écrite d’après ceremony --version).</translation>
  </message>
  <message>
   <source>Module {module}, token {label} with serial {serial}. These fields differ from the last drill:</source>
   <translation>Module {module}, jeton {label} de numéro de série {serial}. Ces champs diffèrent du dernier exercice :</translation>
  </message>
  <message>
   <source>Module {module}, token {label} with serial {serial}. No drill of this plan is known on this computer.</source>
   <translation>Module {module}, jeton {label} de numéro de série {serial}. Aucun exercice de ce plan n’est connu sur cet ordinateur.</translation>
  </message>
  <message>
   <source>Is {name} ({organisation}; {roles}) here?</source>
   <translation>{name} ({organisation} ; {roles}) est-il ou est-elle ici ?</translation>
  </message>
  <message>
   <source>{name} is here</source>
   <translation>{name} est ici</translation>
  </message>
  <message>
   <source>{name} takes this place</source>
   <translation>{name} prend cette place</translation>
  </message>
  <message>
   <source>Not here</source>
   <translation>Absent</translation>
  </message>
  <message>
   <source>How was the identity of {name} checked?</source>
   <translation>Comment l’identité de {name} a-t-elle été vérifiée ?</translation>
  </message>
  <message>
   <source>{present} people are here, {custodians} of them custodians. Who else is in the room?</source>
   <translation>{present} personnes sont ici, dont {custodians} dépositaires. Qui d’autre est dans la salle ?</translation>
  </message>
  <message>
   <source>“{title}”, approved by {by} on {on}: read the plan's hash aloud from the reviewed paper; type the last words.</source>
   <translation>« {title} », approuvé par {by} le {on} : lisez à voix haute le hachage du plan sur le papier relu ; saisissez les derniers mots.</translation>
  </message>
  <message>
   <source>Warnings about this computer: {count}. Do you go on with it?</source>
   <translation>Avertissements sur cet ordinateur : {count}. Continuez-vous avec lui ?</translation>
  </message>
  <message>
   <source>“{title}” goes on with these people. Each of them gives their initials with their own code, in any order.</source>
   <translation>« {title} » continue avec ces personnes. Chacune donne son paraphe avec son propre code, dans n’importe quel ordre.</translation>
  </message>
  <message>
   <source>New warnings about this computer since the interruption: {count}. Do you go on with it?</source>
   <translation>Nouveaux avertissements sur cet ordinateur depuis l’interruption : {count}. Continuez-vous avec lui ?</translation>
  </message>
  <message>
   <source>A computer that is not as it should be can leak or change keys: {found}</source>
   <translation>Un ordinateur qui n’est pas comme il doit l’être peut divulguer ou modifier des clés : {found}</translation>
  </message>
  <message>
   <source>The ceremony is paused in the act “{act}”. Read the head aloud, write it on paper, and type its last words.</source>
   <translation>La cérémonie est en pause dans l’acte « {act} ». Lisez la valeur de tête à voix haute, notez-la sur papier et saisissez ses derniers mots.</translation>
  </message>
  <message>
   <source>Act “{act}” is at its end. Read the head aloud, write it on paper, and type its last words.</source>
   <translation>L’acte « {act} » est terminé. Lisez la valeur de tête à voix haute, notez-la sur papier et saisissez ses derniers mots.</translation>
  </message>
  <message>
   <source>The blank token (serial {serial}) is given the label {label}, the security officer's PIN and the user's. Is it the right one?</source>
   <translation>Le jeton vierge (numéro de série {serial}) reçoit le nom {label}, le PIN du responsable de sécurité et celui de l’utilisateur. Est-ce le bon ?</translation>
  </message>
  <message>
   <source>A token that is not blank is refused: this program wipes none.</source>
   <translation>Un jeton qui n’est pas vierge est refusé : ce programme n’en efface aucun.</translation>
  </message>
  <message>
   <source>First the officer's PIN is chosen, then the user's, each typed twice. Nobody can read them back.</source>
   <translation>On choisit d’abord le PIN du responsable, puis celui de l’utilisateur, chacun saisi deux fois. Personne ne peut les relire.</translation>
  </message>
  <message>
   <source>The token is initialised: {label}, serial {serial}. Write both on its label.</source>
   <translation>Le jeton est initialisé : {label}, numéro de série {serial}. Inscrivez les deux sur son étiquette.</translation>
  </message>
  <message>
   <source>This token was found and opened. Compare it with the device.</source>
   <translation>Ce jeton a été trouvé et ouvert. Comparez-le avec l’appareil.</translation>
  </message>
  <message>
   <source>This is what the token says of its PINs before anybody types one. Wrong PINs were given since the last right one, or the PIN is typed at the device itself.</source>
   <translation>Voici ce que le jeton dit de ses PIN avant que quelqu’un n’en saisisse un. Des PIN faux ont été donnés depuis le dernier juste, ou le PIN se saisit sur l’appareil.</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made, with the PIN that somebody knows and types?</source>
   <translation>Le jeton dit qu’il reste un essai à son PIN d’utilisateur. Peut-il être fait, avec le PIN que quelqu’un connaît et tape ?</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made, with the transport PIN, which is typed once more? The PIN of the pieces is not tried.</source>
   <translation>Le jeton dit qu’il reste un essai à son PIN d’utilisateur. Peut-il être fait, avec le PIN de transport, tapé encore une fois ? Le PIN des pièces n’est pas essayé.</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made, with the PIN that the pieces rebuild? No other PIN is tried.</source>
   <translation>Le jeton dit qu’il reste un essai à son PIN d’utilisateur. Peut-il être fait, avec le PIN que les pièces reconstituent ? Aucun autre PIN n’est essayé.</translation>
  </message>
  <message>
   <source>A change of the user PIN was begun, and the record does not say whether the token has the new one. One try is left. Which PIN is it made with?</source>
   <translation>Un changement du PIN d’utilisateur a été commencé, et le journal ne dit pas si le jeton a le nouveau. Il reste un essai. Avec quel PIN est-il fait ?</translation>
  </message>
  <message>
   <source>None: the try is kept</source>
   <translation>Aucun : l’essai est gardé</translation>
  </message>
  <message>
   <source>The transport PIN, from before the change</source>
   <translation>Le PIN de transport, d’avant le changement</translation>
  </message>
  <message>
   <source>The PIN of the pieces, from after the change</source>
   <translation>Le PIN des pièces, d’après le changement</translation>
  </message>
  <message>
   <source>Another wrong PIN locks the token. It then opens only after the security officer set the PIN anew, and some devices erase themselves.</source>
   <translation>Un PIN faux de plus bloque le jeton. Il ne s’ouvre ensuite que si le responsable de sécurité pose un nouveau PIN, et certains appareils s’effacent.</translation>
  </message>
  <message>
   <source>Who signs in next with their piece of the user PIN? Still needed: {needed}.</source>
   <translation>Qui s’identifie ensuite avec son fragment du PIN d’utilisateur ? Encore nécessaires : {needed}.</translation>
  </message>
  <message>
   <source>Who signs in next with their piece of the security officer's PIN? Still needed: {needed}.</source>
   <translation>Qui s’identifie ensuite avec son fragment du PIN du responsable de sécurité ? Encore nécessaires : {needed}.</translation>
  </message>
  <message>
   <source>{name}</source>
   <translation>{name}</translation>
  </message>
  <message>
   <source>{name}: plug in your own medium, or the one with the second copies, and your card if you have one; then come to the keyboard.</source>
   <translation>{name} : branchez votre propre support, ou celui des secondes copies, et votre carte si vous en avez une ; puis venez au clavier.</translation>
  </message>
  <message>
   <source>{name}: that did not open your piece. Each wrong try takes longer; after five the piece is not tried any more.</source>
   <translation>{name} : cela n’a pas ouvert votre fragment. Chaque essai faux dure plus longtemps ; après cinq, le fragment n’est plus essayé.</translation>
  </message>
  <message>
   <source>The token's PINs are drawn and split. Nobody sees them, now or later. This is how each is written and what the module's rules leave of 256 bits.</source>
   <translation>Les PIN du jeton sont tirés et partagés. Personne ne les voit, ni maintenant ni plus tard. Voici comment chacun est écrit et ce que les règles du module laissent des 256 bits.</translation>
  </message>
  <message>
   <source>WARNING: the module's rules leave {bits} bits of a PIN, fewer than {least}. Where nothing counts wrong tries such a PIN can be found by trying. The record says so.</source>
   <translation>AVERTISSEMENT : les règles du module laissent {bits} bits à un PIN, moins de {least}. Là où rien ne compte les essais faux, un tel PIN peut se trouver en essayant. Le procès-verbal le dit.</translation>
  </message>
  <message>
   <source>{name}: your pieces are sealed ({count}). Put in your card where the binding names it; otherwise you type a passphrase of at least 15 characters, twice. Nobody else can open them, and nobody can tell you the passphrase again.</source>
   <translation>{name} : vos fragments sont scellés ({count}). Insérez votre carte là où la liaison la nomme ; sinon vous saisissez deux fois une phrase secrète d’au moins 15 caractères. Personne d’autre ne peut les ouvrir, et personne ne peut vous redire la phrase.</translation>
  </message>
  <message>
   <source>Plug in the medium of {name} and the one for second copies, and confirm. The pieces are written to both and read back.</source>
   <translation>Insérez le support de {name} et celui des secondes copies, et confirmez. Les fragments sont écrits sur les deux et relus.</translation>
  </message>
  <message>
   <source>Everything is proved. Now the token's transport PIN is replaced by the user PIN that the pieces rebuild. The transport PIN opens nothing after that.</source>
   <translation>Tout est prouvé. Le PIN de transport du jeton est maintenant remplacé par le PIN utilisateur que les fragments reconstituent. Le PIN de transport n’ouvre plus rien ensuite.</translation>
  </message>
  <message>
   <source>Last comes the security officer's transport PIN. It is typed once, and then the one that the pieces rebuild takes its place.</source>
   <translation>En dernier vient le PIN de transport du responsable de sécurité. Il est saisi une fois, puis celui que les fragments reconstituent prend sa place.</translation>
  </message>
  <message>
   <source>The quorum opened token {serial}. The media go back to their owners, the second copies to another place.</source>
   <translation>Le quorum a ouvert le jeton {serial}. Les supports retournent à leurs propriétaires, les secondes copies dans un autre lieu.</translation>
  </message>
  <message>
   <source>By what is known of {profile}, this plan asks of it what it cannot do ({count}). The rehearsals will show; read them now.</source>
   <translation>D’après ce que l’on sait de {profile}, ce plan en demande ce qu’il ne peut pas faire ({count}). Les essais le montreront ; lisez-le maintenant.</translation>
  </message>
  <message>
   <source>Objects in the token before anything is made: {count}.</source>
   <translation>Objets dans le jeton avant que rien ne soit créé : {count}.</translation>
  </message>
  <message>
   <source>The ceremony's signing key was born in the token. Certificate SHA-256 {certificate}. The head is kept: {records}.</source>
   <translation>La clé de signature de la cérémonie est née dans le jeton. Certificat SHA-256 {certificate}. La valeur de tête est conservée : {records}.</translation>
  </message>
  <message>
   <source>Put what {cloud} handed over for {target} into the place named, and confirm.</source>
   <translation>Placez à l’endroit indiqué ce que {cloud} a remis pour {target}, puis confirmez.</translation>
  </message>
  <message>
   <source>Take the copy of {target}'s ({cloud}) fingerprint that came by another channel. One reads, another types eight groups or all words.</source>
   <translation>Prenez la copie de l’empreinte de {target} ({cloud}) venue par un autre canal. Une personne lit, une autre saisit huit groupes ou tous les mots.</translation>
  </message>
  <message>
   <source>There is no second copy of {target}'s fingerprint. Do you go on without?</source>
   <translation>Il n’existe pas de seconde copie de l’empreinte de {target}. Continuez-vous sans elle ?</translation>
  </message>
  <message>
   <source>If somebody swapped the wrapping key on its way, they can unwrap your key. It will stand on the cover as unauthenticated.</source>
   <translation>Si quelqu’un a remplacé la clé d’enveloppement en chemin, il peut extraire votre clé. Elle figurera en couverture comme non authentifiée.</translation>
  </message>
  <message>
   <source>This came in for {target}.</source>
   <translation>Voici ce qui est arrivé pour {target}.</translation>
  </message>
  <message>
   <source>{key} goes to {target} by the {route} route: it passed its rehearsal.</source>
   <translation>{key} va vers {target} par la voie {route} : elle a réussi sa répétition.</translation>
  </message>
  <message>
   <source>{key} can go to {target} only by the {route} route. Do you consent?</source>
   <translation>{key} ne peut aller vers {target} que par la voie {route}. Y consentez-vous ?</translation>
  </message>
  <message>
   <source>The key that protects {key} on its way passes through this computer for a moment.</source>
   <translation>La clé qui protège {key} en chemin passe un instant par cet ordinateur.</translation>
  </message>
  <message>
   <source>This token wraps no such key. {key} is born so that whoever is logged in can read it, until its lock; it is in this computer's memory for a moment, in clear.</source>
   <translation>Ce jeton n’enveloppe aucune clé de ce genre. {key} naît de sorte que quiconque est connecté peut la lire, jusqu’à son verrouillage ; elle est un instant en clair dans la mémoire de cet ordinateur.</translation>
  </message>
  <message>
   <source>{key} itself is in this computer's memory for a moment, in clear.</source>
   <translation>{key} est elle-même un instant, en clair, dans la mémoire de cet ordinateur.</translation>
  </message>
  <message>
   <source>Put what the device says of itself, as it is before anything is made, into the place named. {what}</source>
   <translation>Déposez à l’endroit indiqué ce que l’appareil dit de lui-même avant toute création. {what}</translation>
  </message>
  <message>
   <source>Put what the device says of itself now into the place named. {what}</source>
   <translation>Déposez à l’endroit indiqué ce que l’appareil dit de lui-même maintenant. {what}</translation>
  </message>
  <message>
   <source>Files of evidence that came from the device: {count}. Look through them.</source>
   <translation>Fichiers de preuves venus de l’appareil : {count}. Parcourez-les.</translation>
  </message>
  <message>
   <source>The evidence of the device is not as it should be: {problem}. Do you go on with it?</source>
   <translation>Les preuves de l’appareil ne sont pas comme elles devraient l’être : {problem}. Continuez-vous ainsi ?</translation>
  </message>
  <message>
   <source>Nothing but this program then says that the keys were born in this device, or what the device did. It will stand in the transcript.</source>
   <translation>Seul ce programme dit alors que les clés sont nées dans cet appareil, ou ce que l’appareil a fait. Cela figurera au procès-verbal.</translation>
  </message>
  <message>
   <source>What cannot be promised by these routes and with this token: {count}. It will stand in the transcript; read it before the keys are born.</source>
   <translation>Ce qui ne peut être promis par ces voies et avec ce jeton : {count}. Cela figurera au procès-verbal ; lisez-le avant que les clés ne naissent.</translation>
  </message>
  <message>
   <source>What must not be was tried on throwaway keys in {count} ways; this token let {through} of them happen. Look through them.</source>
   <translation>Ce qui ne doit pas être a été essayé de {count} façons avec des clés jetables ; ce jeton en a laissé passer {through}. Parcourez la liste.</translation>
  </message>
  <message>
   <source>Wrap a secret key that is not extractable</source>
   <translation>Envelopper une clé secrète non extractible</translation>
  </message>
  <message>
   <source>Wrap a private key that is not extractable</source>
   <translation>Envelopper une clé privée non extractible</translation>
  </message>
  <message>
   <source>Wrap a key that wants a trusted wrapping key, under another one</source>
   <translation>Envelopper sous une autre clé une clé qui exige une clé d’enveloppement de confiance</translation>
  </message>
  <message>
   <source>Make a trusted wrapping key as the user</source>
   <translation>Créer en tant qu’utilisateur une clé d’enveloppement de confiance</translation>
  </message>
  <message>
   <source>Wrap a secret key after its lock</source>
   <translation>Envelopper une clé secrète après son verrouillage</translation>
  </message>
  <message>
   <source>Wrap a private key after its lock</source>
   <translation>Envelopper une clé privée après son verrouillage</translation>
  </message>
  <message>
   <source>Use a key by a mechanism that is not allowed to it</source>
   <translation>Utiliser une clé par un mécanisme qui ne lui est pas permis</translation>
  </message>
  <message>
   <source>Read the value of a sensitive key</source>
   <translation>Lire la valeur d’une clé sensible</translation>
  </message>
  <message>
   <source>Make a sensitive key readable</source>
   <translation>Rendre lisible une clé sensible</translation>
  </message>
  <message>
   <source>Make a readable copy of a sensitive key</source>
   <translation>Faire une copie lisible d’une clé sensible</translation>
  </message>
  <message>
   <source>Make a locked key extractable again</source>
   <translation>Rendre de nouveau extractible une clé verrouillée</translation>
  </message>
  <message>
   <source>Make an extractable copy of a locked key</source>
   <translation>Faire une copie extractible d’une clé verrouillée</translation>
  </message>
  <message>
   <source>Decrypt with a key that only wraps</source>
   <translation>Déchiffrer avec une clé qui ne fait qu’envelopper</translation>
  </message>
  <message>
   <source>Bring a key back otherwise than as its template says</source>
   <translation>Ramener une clé autrement que son modèle ne le dit</translation>
  </message>
  <message>
   <source>That a secret key which reads non-extractable stays in the token ({did})</source>
   <translation>Qu’une clé secrète qui se dit non extractible reste dans le jeton ({did})</translation>
  </message>
  <message>
   <source>That a private key which reads non-extractable stays in the token ({did})</source>
   <translation>Qu’une clé privée qui se dit non extractible reste dans le jeton ({did})</translation>
  </message>
  <message>
   <source>That a key leaves only under wrapping keys that the security officer trusts ({did})</source>
   <translation>Qu’une clé ne sorte que sous des clés d’enveloppement de confiance pour le responsable de sécurité ({did})</translation>
  </message>
  <message>
   <source>That only the security officer decides which wrapping keys are trusted ({did})</source>
   <translation>Que seul le responsable de sécurité décide des clés d’enveloppement de confiance ({did})</translation>
  </message>
  <message>
   <source>That an AES or HMAC key cannot be wrapped again after the ceremony ({did})</source>
   <translation>Qu’une clé AES ou HMAC ne puisse plus être enveloppée après la cérémonie ({did})</translation>
  </message>
  <message>
   <source>That an RSA or EC key cannot be wrapped again after the ceremony ({did})</source>
   <translation>Qu’une clé RSA ou EC ne puisse plus être enveloppée après la cérémonie ({did})</translation>
  </message>
  <message>
   <source>That a key is used only by the mechanisms allowed to it ({did})</source>
   <translation>Qu’une clé ne serve que par les mécanismes qui lui sont permis ({did})</translation>
  </message>
  <message>
   <source>That a sensitive key cannot be read in clear ({did})</source>
   <translation>Qu’une clé sensible ne puisse être lue en clair ({did})</translation>
  </message>
  <message>
   <source>That a sensitive key stays sensitive ({did})</source>
   <translation>Qu’une clé sensible reste sensible ({did})</translation>
  </message>
  <message>
   <source>That no readable copy of a sensitive key can be made ({did})</source>
   <translation>Qu’aucune copie lisible d’une clé sensible ne puisse être faite ({did})</translation>
  </message>
  <message>
   <source>That the lock of a key cannot be undone ({did})</source>
   <translation>Que le verrouillage d’une clé ne puisse être défait ({did})</translation>
  </message>
  <message>
   <source>That no extractable copy of a locked key can be made ({did})</source>
   <translation>Qu’aucune copie extractible d’une clé verrouillée ne puisse être faite ({did})</translation>
  </message>
  <message>
   <source>That whoever wraps with a key cannot open what it wrapped ({did})</source>
   <translation>Que celui qui enveloppe avec une clé ne puisse ouvrir ce qu’elle a enveloppé ({did})</translation>
  </message>
  <message>
   <source>That a key brought back into this token is locked from its first moment ({did})</source>
   <translation>Qu’une clé ramenée dans ce jeton est verrouillée dès le premier instant ({did})</translation>
  </message>
  <message>
   <source>That keys are out of this computer's reach: a software token keeps them in its memory</source>
   <translation>Que les clés soient hors de portée de cet ordinateur : un jeton logiciel les garde dans sa mémoire</translation>
  </message>
  <message>
   <source>That there is a way at all ({algorithms}): no allowed route passes for {where}</source>
   <translation>Qu’il y ait une voie ({algorithms}) : aucune voie permise ne passe pour {where}</translation>
  </message>
  <message>
   <source>That what protects keys on their way stays in the token ({algorithms}): {route} for {where}</source>
   <translation>Que ce qui protège les clés en chemin reste dans le jeton ({algorithms}) : {route} pour {where}</translation>
  </message>
  <message>
   <source>That the keys themselves stay in the token on their way ({algorithms}): {route} for {where}</source>
   <translation>Que les clés elles-mêmes restent dans le jeton en chemin ({algorithms}) : {route} pour {where}</translation>
  </message>
  <message>
   <source>That throwaway keys are gone: {count} objects of the rehearsals are still in the token</source>
   <translation>Que les clés jetables aient disparu : {count} objets des répétitions sont encore dans le jeton</translation>
  </message>
  <message>
   <source>The shares of {policy} are proved. Now the security officer makes wrapping keys trusted ({count}), before what leaves only under them is born: {keys}. The user's PIN is given first, then the officer's.</source>
   <translation>Les parts de {policy} sont prouvées. Le responsable de sécurité rend maintenant des clés d’enveloppement de confiance ({count}), avant que naisse ce qui ne sort que sous elles : {keys}. Le PIN de l’utilisateur est donné d’abord, puis celui du responsable.</translation>
  </message>
  <message>
   <source>Wrapping keys that the officer made trusted: {count}. A throwaway key went out under each; under the same backup key without trust it was refused with {refused}.</source>
   <translation>Clés d’enveloppement que le responsable a rendues de confiance : {count}. Une clé jetable est sortie sous chacune ; sous la même clé de sauvegarde sans confiance, elle a été refusée avec {refused}.</translation>
  </message>
  <message>
   <source>This token cannot hold {keys} to trusted wrapping keys: {why}. Do you let them be born without?</source>
   <translation>Ce jeton ne peut pas limiter {keys} à des clés d’enveloppement de confiance : {why}. Les laissez-vous naître sans cela ?</translation>
  </message>
  <message>
   <source>Until its lock, whoever opens the token can then wrap a key under a wrapping key of their own.</source>
   <translation>Jusqu’au verrouillage, quiconque ouvre le jeton peut alors envelopper une clé sous une clé de son choix.</translation>
  </message>
  <message>
   <source>Create {key} ({title}), {algorithm}, for {usage}.</source>
   <translation>Créer {key} ({title}), {algorithm}, pour {usage}.</translation>
  </message>
  <message>
   <source>The printer {name} (way: {way}) may print the shares of {policy}: it hangs on this computer by a cable, and nothing on the way writes to a disk.</source>
   <translation>L’imprimante {name} (voie : {way}) peut imprimer les parts de {policy} : elle tient à cet ordinateur par un câble, et rien en chemin n’écrit sur un disque.</translation>
  </message>
  <message>
   <source>The shares of {policy} cannot be printed now: {why} ({code}).</source>
   <translation>Les parts de {policy} ne peuvent pas être imprimées maintenant : {why} ({code}).</translation>
  </message>
  <message>
   <source>Try it with a test page</source>
   <translation>L’essayer avec une page de test</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Regarder encore</translation>
  </message>
  <message>
   <source>Copy the shares by hand</source>
   <translation>Copier les parts à la main</translation>
  </message>
  <message>
   <source>Prepare the printer {name} for shares.</source>
   <translation>Préparez l’imprimante {name} pour les parts.</translation>
  </message>
  <message>
   <source>The camera is covered, and nobody films or photographs.</source>
   <translation>La caméra est couverte, et personne ne filme ni ne photographie.</translation>
  </message>
  <message>
   <source>There is enough paper, and the output tray is empty.</source>
   <translation>Il y a assez de papier, et le bac de sortie est vide.</translation>
  </message>
  <message>
   <source>The printer has no hard disk and no memory card, or they were taken out: what it keeps by itself this program cannot see.</source>
   <translation>L’imprimante n’a ni disque dur ni carte mémoire, ou ils ont été retirés : ce qu’elle garde d’elle-même, ce programme ne peut pas le voir.</translation>
  </message>
  <message>
   <source>Look at what came out of {name}: two sheets, page 1 of 2 and page 2 of 2, each printed on one side only, every line whole.</source>
   <translation>Regardez ce qui est sorti de {name} : deux feuilles, page 1 sur 2 et page 2 sur 2, chacune imprimée d’un seul côté, chaque ligne entière.</translation>
  </message>
  <message>
   <source>It is just so: print the shares</source>
   <translation>C’est bien ainsi : imprimer les parts</translation>
  </message>
  <message>
   <source>It is not: try again</source>
   <translation>Ce n’est pas ainsi : essayer encore</translation>
  </message>
  <message>
   <source>{name}, go to the printer alone: {share} is printed for you, once.</source>
   <translation>{name}, allez seul à l’imprimante : {share} est imprimée pour vous, une seule fois.</translation>
  </message>
  <message>
   <source>Nobody else can see the printer's output.</source>
   <translation>Personne d’autre ne peut voir ce qui sort de l’imprimante.</translation>
  </message>
  <message>
   <source>One sheet comes out. Take it at once, and leave nothing in the tray.</source>
   <translation>Une feuille sort. Prenez-la aussitôt, et ne laissez rien dans le bac.</translation>
  </message>
  <message>
   <source>{name}, did one whole sheet come out, with {share} and 33 words?</source>
   <translation>{name}, une feuille entière est-elle sortie, avec {share} et 33 mots ?</translation>
  </message>
  <message>
   <source>Yes, and I hold it</source>
   <translation>Oui, et je la tiens</translation>
  </message>
  <message>
   <source>No: I tear up what came out, and it is printed anew</source>
   <translation>Non : je déchire ce qui est sorti, et on l’imprime de nouveau</translation>
  </message>
  <message>
   <source>No: I tear up what came out, and copy it from the screen</source>
   <translation>Non : je déchire ce qui est sorti, et je la copie depuis l’écran</translation>
  </message>
  <message>
   <source>{count} hand-off sheets can be printed on {name}, one job each; no secret stands on them. What is printed?</source>
   <translation>{count} fiches de remise peuvent être imprimées sur {name}, un travail chacune ; aucun secret n’y figure. Que faut-il imprimer ?</translation>
  </message>
  <message>
   <source>The hand-off sheets</source>
   <translation>Les fiches de remise</translation>
  </message>
  <message>
   <source>The hand-off sheets, and the {count} other files as sheets of codes</source>
   <translation>Les fiches de remise, et les {count} autres fichiers en feuilles de codes</translation>
  </message>
  <message>
   <source>Nothing: they stay files</source>
   <translation>Rien : elles restent des fichiers</translation>
  </message>
  <message>
   <source>{path} was printed on {name}. Look at what came out: is all of it there, every line whole?</source>
   <translation>{path} a été imprimé sur {name}. Regardez ce qui est sorti : tout y est-il, chaque ligne entière ?</translation>
  </message>
  <message>
   <source>{path} was printed on {name} as a sheet of codes. Look at what came out: is every code whole and sharp?</source>
   <translation>{path} a été imprimé sur {name} en feuille de codes. Regardez ce qui est sorti : chaque code est-il entier et net ?</translation>
  </message>
  <message>
   <source>Yes, it is whole</source>
   <translation>Oui, tout y est</translation>
  </message>
  <message>
   <source>No: print it again</source>
   <translation>Non : imprimer de nouveau</translation>
  </message>
  <message>
   <source>No: leave it so</source>
   <translation>Non : laisser ainsi</translation>
  </message>
  <message>
   <source>A backup key for {policy} is made and split: {shape}.</source>
   <translation>Une clé de sauvegarde pour {policy} est créée et partagée : {shape}.</translation>
  </message>
  <message>
   <source>{name}, go to the booth alone: {share} is shown to you. Write it down by hand.</source>
   <translation>{name}, allez dans l’isoloir, sans personne d’autre : {share} vous est montrée. Notez-la à la main.</translation>
  </message>
  <message>
   <source>Nobody else can see the screen, and no camera.</source>
   <translation>Personne d’autre ne voit l’écran, ni aucune caméra.</translation>
  </message>
  <message>
   <source>{share} was not read back right: {verdict}; words to look at: {places}; what was typed is: {which}.</source>
   <translation>{share} n’a pas été relue correctement : {verdict} ; mots à revoir : {places} ; saisie reconnue : {which}.</translation>
  </message>
  <message>
   <source>Type it again</source>
   <translation>Saisir de nouveau</translation>
  </message>
  <message>
   <source>Show it again</source>
   <translation>Montrer de nouveau</translation>
  </message>
  <message>
   <source>Give up</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <source>{name} puts {share} into an envelope and closes it. Two people type its serial, each on their own.</source>
   <translation>{name} met {share} dans une enveloppe et la ferme. Deux personnes saisissent son numéro, chacune de son côté.</translation>
  </message>
  <message>
   <source>Plug in the second token. The packages of {policy} ({count}) are restored in it, compared, and destroyed there again.</source>
   <translation>Branchez le second jeton. Les paquets de {policy} ({count}) y sont restaurés, comparés, puis détruits.</translation>
  </message>
  <message>
   <source>What came back in token {label} (serial {serial}) was compared and used, and is gone from it; keys: {count}. Put it away.</source>
   <translation>Ce qui est revenu dans le jeton {label} (numéro de série {serial}) a été comparé et utilisé, et en a disparu ; clés : {count}. Rangez-le.</translation>
  </message>
  <message>
   <source>A restore test ended in the middle. It may have left copies in the second token with serial {serial}: {copies}. Plug that token in, so that they are looked for and destroyed. Where it cannot be had, the record says that they may be in it.</source>
   <translation>Un essai s’est arrêté au milieu. Il a peut-être laissé des copies dans le second jeton de numéro de série {serial} : {copies}. Branchez ce jeton, pour qu’elles soient cherchées et détruites. S’il n’est pas disponible, le journal dit qu’elles peuvent y être.</translation>
  </message>
  <message>
   <source>Look in the second token</source>
   <translation>Chercher dans le second jeton</translation>
  </message>
  <message>
   <source>It cannot be had: copies may be left in it</source>
   <translation>Il n’est pas disponible : des copies peuvent y être restées</translation>
  </message>
  <message>
   <source>Second token {serial}: {count} ids were looked for, {found} copies were found and destroyed, and none is there any more.</source>
   <translation>Second jeton {serial} : {count} identifiants ont été cherchés, {found} copies ont été trouvées et détruites, et aucune n’y est plus.</translation>
  </message>
  <message>
   <source>Everything of {policy} is proved. Its packages ({packages}) are written, and the backup key goes. Commit?</source>
   <translation>Tout de {policy} est prouvé. Ses paquets ({packages}) sont écrits, et la clé de sauvegarde disparaît. Valider ?</translation>
  </message>
  <message>
   <source>Wrap {key} for {target} by the {route} route.</source>
   <translation>Envelopper {key} pour {target} par la voie {route}.</translation>
  </message>
  <message>
   <source>These files were written for {target} and read back.</source>
   <translation>Ces fichiers ont été écrits pour {target} et relus.</translation>
  </message>
  <message>
   <source>{count} files are ready to leave. Plug in {stick}. How do they go?</source>
   <translation>{count} fichiers sont prêts à partir. Branchez {stick}. Comment partent-ils ?</translation>
  </message>
  <message>
   <source>The transcript is ready to leave. Plug in {stick}. How does it go?</source>
   <translation>Le procès-verbal est prêt à partir. Branchez {stick}. Comment part-il ?</translation>
  </message>
  <message>
   <source>Write to {stick} and read back</source>
   <translation>Écrire sur {stick} et relire</translation>
  </message>
  <message>
   <source>Not by stick: it stays in the folder, or goes through codes</source>
   <translation>Pas par clé : cela reste dans le dossier, ou part en codes</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: it was unmounted, mounted anew read-only and read past the cache, and they are equal. You may pull it now. Compare these hashes on the other side.</source>
   <translation>{count} fichiers sont sur {stick} : elle a été démontée, remontée en lecture seule et lue hors du cache, et ils sont identiques. Vous pouvez la retirer maintenant. Comparez ces empreintes de l’autre côté.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: it was unmounted, mounted anew read-only and read past the cache, and they are equal. But the system has it mounted at {place} now: eject it there before you pull it. Compare these hashes on the other side.</source>
   <translation>{count} fichiers sont sur {stick} : elle a été démontée, remontée en lecture seule et lue sans passer par le cache, et ils sont identiques. Mais le système l’a montée sous {place} entre-temps : éjectez-la là avant de la retirer. Comparez ces empreintes de l’autre côté.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were written, flushed and read past the cache, and are equal. It is still mounted at {place}, as this program may neither unmount it nor set it read-only. Do not pull it yet: eject it in the system, or let an administrator run umount on that folder, or shut this computer down first. Compare these hashes on the other side.</source>
   <translation>{count} fichiers sont sur {stick} : ils ont été écrits, vidés sur le support et lus hors du cache, et ils sont identiques. Elle est encore montée sous {place}, car ce programme ne peut ni la démonter ni la passer en lecture seule. Ne la retirez pas encore : éjectez-la dans le système, ou faites lancer umount sur ce dossier en tant que root, ou éteignez d’abord cet ordinateur. Comparez ces empreintes de l’autre côté.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were written, flushed and read past the cache, and are equal. It is still mounted at {place}, as this program may not unmount it, but it was set read-only, and nothing more is written to it. Eject it in the system before you pull it. Compare these hashes on the other side.</source>
   <translation>{count} fichiers sont sur {stick} : ils ont été écrits, vidés sur le support et lus hors du cache, et ils sont identiques. Elle est encore montée sous {place}, car ce programme ne peut pas la démonter, mais elle a été passée en lecture seule et plus rien n’y est écrit. Éjectez-la dans le système avant de la retirer. Comparez ces empreintes de l’autre côté.</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were read past the cache while the system had it mounted, and are equal. It is unmounted now, and you may pull it. Compare these hashes on the other side.</source>
   <translation>{count} fichiers sont sur {stick} : ils ont été lus hors du cache pendant que le système l’avait montée, et ils sont identiques. Elle est démontée maintenant, et vous pouvez la retirer. Comparez ces empreintes de l’autre côté.</translation>
  </message>
  <message>
   <source>A folder stands for {stick}: {count} files were read back from it, and are equal. With a stick this would be the moment to pull it.</source>
   <translation>Un dossier tient lieu de {stick} : {count} fichiers en ont été relus et sont identiques. Avec une clé, ce serait le moment de la retirer.</translation>
  </message>
  <message>
   <source>{devices}: this can type or reach a network, and was not here before. Pull it and look what it is. What becomes of it?</source>
   <translation>{devices} : ceci peut taper ou joindre un réseau, et n’était pas là avant. Retirez-le et regardez ce que c’est. Qu’en fait-on ?</translation>
  </message>
  <message>
   <source>It was pulled, and stays away</source>
   <translation>Il a été retiré et reste à l’écart</translation>
  </message>
  <message>
   <source>It belongs here, and may stay</source>
   <translation>Il est à sa place et peut rester</translation>
  </message>
  <message>
   <source>Lock {key} in the token.</source>
   <translation>Verrouiller {key} dans le jeton.</translation>
  </message>
  <message>
   <source>Afterwards another wrap means restoring the key from its shares.</source>
   <translation>Ensuite, tout nouvel enveloppement exige de restaurer la clé à partir de ses parts.</translation>
  </message>
  <message>
   <source>The token does not keep {key} from being wrapped again. Do you accept that?</source>
   <translation>Le jeton n’empêche pas que {key} soit enveloppée de nouveau. L’acceptez-vous ?</translation>
  </message>
  <message>
   <source>Whoever opens the token later can wrap this key again.</source>
   <translation>Quiconque ouvre plus tard le jeton peut envelopper de nouveau cette clé.</translation>
  </message>
  <message>
   <source>Shall {key} be destroyed in the token? Its backup and what was wrapped of it stay good.</source>
   <translation>Faut-il détruire {key} dans le jeton ? Sa sauvegarde et ce qui en a été enveloppé restent valables.</translation>
  </message>
  <message>
   <source>Destroy it; from now on it comes back from its shares alone</source>
   <translation>La détruire ; désormais elle ne revient que par ses parts</translation>
  </message>
  <message>
   <source>Leave it; the step is refused, and people decide what then</source>
   <translation>La laisser ; l’étape est refusée, et les personnes décident de la suite</translation>
  </message>
  <message>
   <source>Objects in the token at the end: {count}.</source>
   <translation>Objets dans le jeton à la fin : {count}.</translation>
  </message>
  <message>
   <source>The token does not hold what the journal says: {difference}. Do you accept that?</source>
   <translation>Le jeton ne contient pas ce que dit le journal : {difference}. L’acceptez-vous ?</translation>
  </message>
  <message>
   <source>Something that nobody wrote down happened in the token.</source>
   <translation>Il s’est passé dans le jeton quelque chose que personne n’a consigné.</translation>
  </message>
  <message>
   <source>The token or its module is not what it was when it was opened: {difference}. Do you accept that?</source>
   <translation>Le jeton ou son module n’est plus ce qu’il était à l’ouverture : {difference}. L’acceptez-vous ?</translation>
  </message>
  <message>
   <source>What was rehearsed and tried before may hold no longer.</source>
   <translation>Ce qui a été répété et essayé auparavant ne vaut peut-être plus.</translation>
  </message>
  <message>
   <source>{name}, was the script followed, and is every deviation written down?</source>
   <translation>{name}, le script a-t-il été suivi, et chaque écart est-il consigné ?</translation>
  </message>
  <message>
   <source>The journal is closed now, with {deviations} deviations in it. After this only the seal follows.</source>
   <translation>Le journal est maintenant clos, avec {deviations} écarts. Ensuite, seul le sceau suit.</translation>
  </message>
  <message>
   <source>Read the final head aloud and copy it by hand; type its last words.</source>
   <translation>Lisez la valeur de tête finale à voix haute et recopiez-la à la main ; saisissez ses derniers mots.</translation>
  </message>
  <message>
   <source>Read the certificate's fingerprint aloud and copy it by hand; type its last words.</source>
   <translation>Lisez l’empreinte du certificat à voix haute et recopiez-la à la main ; saisissez ses derniers mots.</translation>
  </message>
  <message>
   <source>The verifier says {outcome}, and names: {failed}. The ceremony key is not destroyed. How do you go on?</source>
   <translation>La vérification dit {outcome} et nomme : {failed}. La clé de la cérémonie n’est pas détruite. Comment continuez-vous ?</translation>
  </message>
  <message>
   <source>Leave the seal open: mend this and verify again, or pause</source>
   <translation>Laisser le sceau ouvert : réparer cela et vérifier de nouveau, ou mettre en pause</translation>
  </message>
  <message>
   <source>Close all the same; the ceremony key stays in the token</source>
   <translation>Clore quand même ; la clé de la cérémonie reste dans le jeton</translation>
  </message>
  <message>
   <source>Everybody signs the paper. The token is closed.</source>
   <translation>Tous signent le papier. Le jeton est fermé.</translation>
  </message>
  <message>
   <source>{key} (id {key_id}) was born. What becomes of it?</source>
   <translation>{key} (identifiant {key_id}) a été créée. Que devient-elle ?</translation>
  </message>
  <message>
   <source>{what} (id {key_id}) was begun, and nobody knows whether it is in the token. What becomes of it?</source>
   <translation>{what} (identifiant {key_id}) a été commencé, et nul ne sait si c’est dans le jeton. Qu’en advient-il ?</translation>
  </message>
  <message>
   <source>Destroy it in the token</source>
   <translation>La détruire dans le jeton</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>La conserver</translation>
  </message>
  <message>
   <source>It will be destroyed by hand</source>
   <translation>Elle sera détruite à la main</translation>
  </message>
  <message>
   <source>What becomes of this: {what}?</source>
   <translation>Que devient ceci : {what} ?</translation>
  </message>
  <message>
   <source>The ceremony was interrupted for {gap} s (resume {number}). This computer says {utc}; what does your clock say?</source>
   <translation>La cérémonie a été interrompue {gap} s (reprise {number}). Cet ordinateur dit {utc} ; que dit votre horloge ?</translation>
  </message>
  <message>
   <source>{path}, which holds {key} in clear, is not in this folder. It was moved, or it lies on the computer where this recovery began. Find out where it is now, and wipe it wherever it does not belong. Your confirmation stands in the record.</source>
   <translation>{path}, qui contient {key} en clair, n’est pas dans ce dossier. Le fichier a été déplacé, ou il se trouve sur l’ordinateur où cette restauration a commencé. Trouvez où il est maintenant, et effacez-le partout où il n’a pas sa place. Votre confirmation figure dans l’enregistrement.</translation>
  </message>
  <message>
   <source>The token went away (interruption {number}). Plug token {label}, serial {serial}, in again and confirm. It is opened and compared, and the ceremony goes on where it was.</source>
   <translation>Le jeton a disparu (interruption {number}). Rebranchez le jeton {label}, numéro de série {serial}, et confirmez. Il est ouvert et comparé, et la cérémonie continue où elle en était.</translation>
  </message>
  <message>
   <source>Is {name} still here (resume {number})?</source>
   <translation>{name} est-il ou est-elle encore ici (reprise {number}) ?</translation>
  </message>
  <message>
   <source>Deviation {number}: so far program {before} ran; this is {now}. Another program may do other things than the one that was reviewed. How does the quorum go on?</source>
   <translation>Écart {number} : jusqu’ici le programme {before} a fonctionné ; celui-ci est {now}. Un autre programme peut faire autre chose que celui qui a été examiné. Comment le quorum continue-t-il ?</translation>
  </message>
  <message>
   <source>Go on with this program</source>
   <translation>Continuer avec ce programme</translation>
  </message>
  <message>
   <source>Take the paper with the head at the end of act “{act}”. Read it aloud, type its last words.</source>
   <translation>Prenez le papier portant la valeur de tête de la fin de l’acte « {act} ». Lisez-la à voix haute, saisissez ses derniers mots.</translation>
  </message>
  <message>
   <source>Entries behind what was last signed or written on paper: {count}. Read each; is that what happened?
{lines}</source>
   <translation>Entrées après ce qui a été signé ou écrit sur papier en dernier : {count}. Lisez chacune ; est-ce ce qui s’est passé ?
{lines}</translation>
  </message>
  <message>
   <source>They are what happened</source>
   <translation>C’est ce qui s’est passé</translation>
  </message>
  <message>
   <source>They are not what happened</source>
   <translation>Ce n’est pas ce qui s’est passé</translation>
  </message>
  <message>
   <source>The program ended in the middle of “{operation}”. What was found: {found}. How do you go on?</source>
   <translation>Le programme s’est arrêté au milieu de « {operation} ». Constat : {found}. Comment continuez-vous ?</translation>
  </message>
  <message>
   <source>Do it again: nothing had been done</source>
   <translation>Recommencer : rien n’avait été fait</translation>
  </message>
  <message>
   <source>Accept what was found as its outcome</source>
   <translation>Accepter ce qui a été trouvé comme résultat</translation>
  </message>
  <message>
   <source>Destroy what was found and do it again</source>
   <translation>Détruire ce qui a été trouvé et recommencer</translation>
  </message>
  <message>
   <source>Look again: it can be reached now</source>
   <translation>Regarder de nouveau : on peut l’atteindre maintenant</translation>
  </message>
  <message>
   <source>Leave it open: nobody can look, and the record says so</source>
   <translation>Laisser ouvert : personne ne peut regarder, et le journal le dit</translation>
  </message>
  <message>
   <source>{sentence}</source>
   <translation>{sentence}</translation>
  </message>
  <message>
   <source>Let this step run again</source>
   <translation>Exécuter de nouveau cette étape</translation>
  </message>
  <message>
   <source>Record a deviation</source>
   <translation>Consigner un écart</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Stop the ceremony</source>
   <translation>Arrêter la cérémonie</translation>
  </message>
  <message>
   <source>Deviation {number}: how do you go on?</source>
   <translation>Écart {number} : comment continuez-vous ?</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>Repeat this step</source>
   <translation>Répéter cette étape</translation>
  </message>
  <message>
   <source>An alternate takes somebody's place</source>
   <translation>Un suppléant prend la place de quelqu’un</translation>
  </message>
  <message>
   <source>Leave a target for another day</source>
   <translation>Laisser une cible pour un autre jour</translation>
  </message>
  <message>
   <source>Give up a key</source>
   <translation>Abandonner une clé</translation>
  </message>
  <message>
   <source>Give up a share set</source>
   <translation>Abandonner un jeu de parts</translation>
  </message>
  <message>
   <source>Which one?</source>
   <translation>Lequel ?</translation>
  </message>
  <message>
   <source>{name} is back. Confirm with your own code that it is this person.</source>
   <translation>{name} est de retour. Confirmez avec votre propre code qu’il s’agit bien de cette personne.</translation>
  </message>
  <message>
   <source>{who} must be here and give their session code.</source>
   <translation>{who} doit être ici et donner son code de session.</translation>
  </message>
  <message>
   <source>Two people stop the ceremony: {reason}</source>
   <translation>Deux personnes arrêtent la cérémonie : {reason}</translation>
  </message>
  <message>
   <source>Two people pause the ceremony: {reason}</source>
   <translation>Deux personnes mettent la cérémonie en pause : {reason}</translation>
  </message>
  <message>
   <source>This package holds {key} ({algorithm}), set {identifier}, of ceremony {ceremony}. Restore it?</source>
   <translation>Ce paquet contient {key} ({algorithm}), jeu {identifier}, de la cérémonie {ceremony}. La restaurer ?</translation>
  </message>
  <message>
   <source>{key} would be written into a file, in clear. Do you consent?</source>
   <translation>{key} serait écrite en clair dans un fichier. Y consentez-vous ?</translation>
  </message>
  <message>
   <source>Whoever gets the file has the key. A token keeps it inside.</source>
   <translation>Quiconque obtient le fichier a la clé. Un jeton la garde à l’intérieur.</translation>
  </message>
  <message>
   <source>Share number {number} comes to the keyboard; needed: {missing}. Who types it?</source>
   <translation>La part numéro {number} vient au clavier ; il manque : {missing}. Qui la saisit ?</translation>
  </message>
  <message>
   <source>There is no further share</source>
   <translation>Il n’y a plus d’autre part</translation>
  </message>
  <message>
   <source>This share was not accepted: {verdict}; words to look at: {places}; it is: {which}. Type it again?</source>
   <translation>Cette part n’a pas été acceptée : {verdict} ; mots à revoir : {places} ; c’est : {which}. La saisir de nouveau ?</translation>
  </message>
  <message>
   <source>Type it, or another one, again</source>
   <translation>La saisir de nouveau, ou une autre</translation>
  </message>
  <message>
   <source>{number} shares are right, and enough. Further ones are compared with them. How do you go on?</source>
   <translation>{number} parts sont justes, et cela suffit. D’autres seront comparées avec elles. Comment continuez-vous ?</translation>
  </message>
  <message>
   <source>Rebuild the backup key</source>
   <translation>Reconstruire la clé de sauvegarde</translation>
  </message>
  <message>
   <source>Type one more share</source>
   <translation>Saisir une part de plus</translation>
  </message>
  <message>
   <source>{key} is back: {compared}.</source>
   <translation>{key} est de retour : {compared}.</translation>
  </message>
  <message>
   <source>{key} lies in clear in {path}: {compared}. Move it to where it belongs, then wipe this computer.</source>
   <translation>{key} se trouve en clair dans {path} : {compared}. Déplacez-la là où elle doit être, puis effacez cet ordinateur.</translation>
  </message>
  <message>
   <source>Another program may do other things than the one that was reviewed.</source>
   <translation type="vanished">Un autre programme peut faire autre chose que celui qui a été relu.</translation>
  </message>
  <message>
   <source>By these routes and with this token, {count} things cannot be promised. They will stand in the transcript; read them before the keys are born.</source>
   <translation type="vanished">Par ces voies et avec ce jeton, {count} choses ne peuvent être promises. Elles figureront au procès-verbal ; lisez-les avant la naissance des clés.</translation>
  </message>
  <message>
   <source>By what is known of {profile}, this plan asks {count} things of it that it cannot do. The rehearsals will show; read them now.</source>
   <translation type="vanished">D’après ce que l’on sait de {profile}, ce plan lui demande {count} choses qu’il ne sait pas faire. Les répétitions le montreront ; lisez-les maintenant.</translation>
  </message>
  <message>
   <source>Everything is proved. Now the token's transport PIN ({pin}) is replaced by the one that the pieces rebuild. It opens nothing after that.</source>
   <translation type="vanished">Tout est prouvé. Le PIN de transport du jeton ({pin}) est maintenant remplacé par celui que les fragments reconstituent. Après cela, il n’ouvre plus rien.</translation>
  </message>
  <message>
   <source>Everything is proved. Now the token's transport PIN is replaced by the user PIN that the pieces rebuild. It opens nothing after that.</source>
   <translation type="vanished">Tout est prouvé. Le PIN de transport du jeton est maintenant remplacé par le PIN d’utilisateur que les fragments reconstituent. Après cela, il n’ouvre plus rien.</translation>
  </message>
  <message>
   <source>Everything of {policy} is proved. {packages} packages are written, and the backup key goes. Commit?</source>
   <translation type="vanished">Tout ce qui concerne {policy} est prouvé. {packages} paquets sont écrits et la clé de sauvegarde disparaît. Valider ?</translation>
  </message>
  <message>
   <source>Plug in the second token. The {count} packages of {policy} are restored in it, compared, and destroyed there again.</source>
   <translation type="vanished">Branchez le second jeton. Les {count} paquets de {policy} y sont restaurés, comparés, puis détruits.</translation>
  </message>
  <message>
   <source>Set the token's PIN: {pin}</source>
   <translation type="vanished">Poser le PIN du jeton : {pin}</translation>
  </message>
  <message>
   <source>The ceremony was begun by program {before}; this is {now}. Does the quorum go on with it?</source>
   <translation type="vanished">La cérémonie a été commencée par le programme {before} ; celui-ci est {now}. Le quorum continue-t-il avec lui ?</translation>
  </message>
  <message>
   <source>The ceremony was interrupted for {gap} seconds (resume {number}). This computer says {utc}; what does your clock say?</source>
   <translation type="vanished">La cérémonie a été interrompue pendant {gap} secondes (reprise {number}). Cet ordinateur indique {utc} ; qu’indique votre horloge ?</translation>
  </message>
  <message>
   <source>The officer made {count} wrapping keys trusted. A throwaway key went out under each; under the same backup key without trust it was refused with {refused}.</source>
   <translation type="vanished">Le responsable a rendu {count} clés d’enveloppement de confiance. Une clé jetable est sortie sous chacune ; sous la même clé de sauvegarde sans confiance, elle a été refusée par {refused}.</translation>
  </message>
  <message>
   <source>The shares of {policy} are proved. Now the security officer makes {count} wrapping keys trusted, before {keys} are born that leave only under them. The user's PIN is typed, then the officer's.</source>
   <translation type="vanished">Les parts de {policy} sont prouvées. Le responsable de sécurité rend maintenant {count} clés d’enveloppement de confiance, avant que naissent {keys}, qui ne sortent que sous elles. On saisit le PIN de l’utilisateur, puis celui du responsable.</translation>
  </message>
  <message>
   <source>The shares of {policy} cannot be printed now. {why}</source>
   <translation type="vanished">Les parts de {policy} ne peuvent pas être imprimées maintenant. {why}</translation>
  </message>
  <message>
   <source>The token says that its user PIN has one try left. May it be made?</source>
   <translation type="vanished">Le jeton dit qu’il reste un seul essai pour son PIN d’utilisateur. Peut-il être fait ?</translation>
  </message>
  <message>
   <source>There are {count} new warnings about this computer since the interruption. Do you go on with it?</source>
   <translation type="vanished">Depuis l’interruption, il y a {count} nouveaux avertissements sur cet ordinateur. Continuez-vous avec lui ?</translation>
  </message>
  <message>
   <source>There are {count} objects in the token at the end.</source>
   <translation type="vanished">À la fin, le jeton contient {count} objets.</translation>
  </message>
  <message>
   <source>There are {count} objects in the token before anything is made.</source>
   <translation type="vanished">Le jeton contient {count} objets avant toute création.</translation>
  </message>
  <message>
   <source>There are {count} warnings about this computer. Do you go on with it?</source>
   <translation type="vanished">Il y a {count} avertissements sur cet ordinateur. Continuez-vous avec lui ?</translation>
  </message>
  <message>
   <source>This is version {version}. The SHA-256 of its files is {sha256}; compare it with the label.</source>
   <translation type="vanished">Ceci est la version {version}. Le SHA-256 de ses fichiers est {sha256} ; comparez-le avec l’étiquette.</translation>
  </message>
  <message>
   <source>This is what was found on this computer. Look through it.</source>
   <translation type="vanished">Voici ce qui a été trouvé sur cet ordinateur. Parcourez-le.</translation>
  </message>
  <message>
   <source>Who signs in next with their piece of the {pin} PIN? Still needed: {needed}.</source>
   <translation type="vanished">Qui s’identifie ensuite avec son fragment du PIN « {pin} » ? Encore nécessaires : {needed}.</translation>
  </message>
  <message>
   <source>{count} entries stand after the last checkpoint. Look at them; are they what happened?</source>
   <translation type="vanished">{count} entrées suivent le dernier point de contrôle. Regardez-les ; est-ce bien ce qui s’est passé ?</translation>
  </message>
  <message>
   <source>{count} entries stand behind what was last signed or written on paper. Read them; are they what happened?
{lines}</source>
   <translation type="vanished">{count} entrées suivent ce qui a été signé ou noté sur papier en dernier. Lisez-les ; est-ce bien ce qui s’est passé ?
{lines}</translation>
  </message>
  <message>
   <source>{count} files are on {stick}: they were read past the cache, and are equal. The system still has it mounted: have it ejected there, then pull it. Compare these hashes on the other side.</source>
   <translation type="vanished">{count} fichiers sont sur {stick} : ils ont été lus hors du cache et sont identiques. Le système l’a encore montée : faites-la éjecter, puis retirez-la. Comparez ces empreintes de l’autre côté.</translation>
  </message>
  <message>
   <source>{count} files of evidence came from the device. Look through them.</source>
   <translation type="vanished">{count} fichiers de preuve sont venus de l’appareil. Parcourez-les.</translation>
  </message>
  <message>
   <source>{count} keys came back in token {label} (serial {serial}), were compared and used, and are gone from it. Put it away.</source>
   <translation type="vanished">{count} clés sont revenues dans le jeton {label} (numéro de série {serial}), ont été comparées et utilisées, et n’y sont plus. Rangez-le.</translation>
  </message>
  <message>
   <source>{line}</source>
   <translation type="vanished">{line}</translation>
  </message>
  <message>
   <source>{name}: choose how your pieces are kept ({count}). You type a passphrase of at least 15 characters twice, or put in your card. Nobody else can open them, and nobody can tell you the passphrase again.</source>
   <translation type="vanished">{name} : choisissez comment vos fragments sont gardés ({count}). Vous saisissez deux fois une phrase secrète d’au moins 15 caractères, ou insérez votre carte. Personne d’autre ne peut les ouvrir, et personne ne peut vous redire la phrase secrète.</translation>
  </message>
  <message>
   <source>{name}: plug in your own medium, or the one with the second copies, and come to the keyboard.</source>
   <translation type="vanished">{name} : insérez votre propre support, ou celui des secondes copies, et venez au clavier.</translation>
  </message>
 </context>
 <context>
  <name>refusal</name>
  <message>
   <source>There is no way back from here: {why}.</source>
   <translation>Aucun retour possible d’ici : {why}.</translation>
  </message>
  <message>
   <source>Record a deviation if something went wrong.</source>
   <translation>Consignez un écart si quelque chose s’est mal passé.</translation>
  </message>
  <message>
   <source>This file is no backup package that this program can read: {why}.</source>
   <translation>Ce fichier n’est pas un paquet de sauvegarde lisible par ce programme : {why}.</translation>
  </message>
  <message>
   <source>Take another copy of the package; docs/recovery.md tells how to open one without this program.</source>
   <translation>Prenez une autre copie du paquet ; docs/recovery.md dit comment en ouvrir un sans ce programme.</translation>
  </message>
  <message>
   <source>The backup package of {key} does not give back the key that was born.</source>
   <translation>Le paquet de sauvegarde de {key} ne rend pas la clé qui a été créée.</translation>
  </message>
  <message>
   <source>Have the set voided as a deviation and another route chosen; nothing was committed.</source>
   <translation>Faites annuler le jeu comme écart et choisissez une autre voie ; rien n’a été validé.</translation>
  </message>
  <message>
   <source>A production ceremony needs a binding that names module and token.</source>
   <translation>Une cérémonie de production exige une liaison qui nomme le module et le jeton.</translation>
  </message>
  <message>
   <source>Write the binding of this laptop and give it with --binding.</source>
   <translation>Écrivez la liaison de cet ordinateur et donnez-la avec --binding.</translation>
  </message>
  <message>
   <source>The binding is refused: {findings}</source>
   <translation>La liaison est refusée : {findings}</translation>
  </message>
  <message>
   <source>Look at them with `ceremony check PLAN --binding FILE`, and write the binding anew with `ceremony tokens`.</source>
   <translation>Voyez-les avec `ceremony check PLAN --binding FICHIER`, et écrivez la liaison à nouveau avec `ceremony tokens`.</translation>
  </message>
  <message>
   <source>The camera {camera} does not work.</source>
   <translation>La caméra {camera} ne fonctionne pas.</translation>
  </message>
  <message>
   <source>See whether another program uses it, plug it in again, or choose another one.</source>
   <translation>Voyez si un autre programme l’utilise, rebranchez-la, ou choisissez-en une autre.</translation>
  </message>
  <message>
   <source>The camera saw no new code for {minutes} minutes, so it was turned off.</source>
   <translation>La caméra n’a vu aucun nouveau code pendant {minutes} minutes, elle a donc été éteinte.</translation>
  </message>
  <message>
   <source>Have the codes shown again, then turn it on.</source>
   <translation>Faites montrer les codes à nouveau, puis allumez-la.</translation>
  </message>
  <message>
   <source>This system lacks what Qt's cameras need.</source>
   <translation>Il manque à ce système ce dont Qt a besoin pour les caméras.</translation>
  </message>
  <message>
   <source>Install the Debian packages libpulse0, libdrm2, libxext6 and libxrandr2. Until then use pictures of the codes or a stick.</source>
   <translation>Installez les paquets Debian libpulse0, libdrm2, libxext6 et libxrandr2. D’ici là, prenez des images des codes ou une clé USB.</translation>
  </message>
  <message>
   <source>No camera was found.</source>
   <translation>Aucune caméra n’a été trouvée.</translation>
  </message>
  <message>
   <source>Plug one in, uncover it, or have it switched on in the computer's setup; or use pictures of the codes, or a stick.</source>
   <translation>Branchez-en une, découvrez-la, ou faites-la activer dans les réglages de l’ordinateur ; ou prenez des images des codes, ou une clé USB.</translation>
  </message>
  <message>
   <source>No camera is found on this computer.</source>
   <translation>Aucune caméra n’est trouvée sur cet ordinateur.</translation>
  </message>
  <message>
   <source>Plug one in and try again, take a picture of the code, or type the words.</source>
   <translation>Branchez-en une et réessayez, prenez une image du code, ou tapez les mots.</translation>
  </message>
  <message>
   <source>The camera {name} cannot be opened ({reason}).</source>
   <translation>La caméra {name} ne peut pas être ouverte ({reason}).</translation>
  </message>
  <message>
   <source>Check that it is plugged in and that this user may use cameras (group video), then try again.</source>
   <translation>Vérifiez qu’elle est branchée et que cet utilisateur peut utiliser les caméras (groupe video), puis réessayez.</translation>
  </message>
  <message>
   <source>The camera {camera} is on and gives no picture.</source>
   <translation>La caméra {camera} est allumée et ne donne aucune image.</translation>
  </message>
  <message>
   <source>See whether its cover or its switch is closed, plug it in again, or choose another one.</source>
   <translation>Voyez si son cache ou son interrupteur est fermé, rebranchez-la, ou choisissez-en une autre.</translation>
  </message>
  <message>
   <source>The card {label} of {name} went away, or its module does not answer any more.</source>
   <translation>La carte {label} de {name} a disparu, ou son module ne répond plus.</translation>
  </message>
  <message>
   <source>Plug it in again and let the step run again, or let another custodian sign in.</source>
   <translation>Rebranchez-la et relancez l’étape, ou laissez un autre dépositaire s’identifier.</translation>
  </message>
  <message>
   <source>The piece of {name} is sealed to card {label} ({serial}), which the binding does not name for {name}.</source>
   <translation>Le fragment de {name} est scellé pour la carte {label} ({serial}), que la liaison ne nomme pas pour {name}.</translation>
  </message>
  <message>
   <source>Add the card to the binding, or let another custodian sign in.</source>
   <translation>Ajoutez la carte à la liaison, ou faites s’identifier un autre dépositaire.</translation>
  </message>
  <message>
   <source>This ceremony came to its end.</source>
   <translation>Cette cérémonie est arrivée à son terme.</translation>
  </message>
  <message>
   <source>Verify it with `ceremony verify`, or name a new folder for another one.</source>
   <translation>Vérifiez-la avec `ceremony verify`, ou nommez un nouveau dossier pour une autre.</translation>
  </message>
  <message>
   <source>This plan is for production; scripted people are for drills.</source>
   <translation>Ce plan est pour la production ; les personnes simulées sont réservées aux exercices.</translation>
  </message>
  <message>
   <source>Run it without --drill-auto, or set mode = "drill" in a copy of the plan.</source>
   <translation>Exécutez-le sans --drill-auto, ou mettez mode = "drill" dans une copie du plan.</translation>
  </message>
  <message>
   <source>A single code carries plain text only: ASCII letters, digits, signs, blanks and line ends.</source>
   <translation>Un code isolé ne porte que du texte simple : lettres ASCII, chiffres, signes, espaces et fins de ligne.</translation>
  </message>
  <message>
   <source>Send it as a file, in animated codes.</source>
   <translation>Envoyez-le comme fichier, en codes animés.</translation>
  </message>
  <message>
   <source>{length} characters do not fit a single code that every phone reads.</source>
   <translation>{length} caractères ne tiennent pas dans un seul code lisible par tout téléphone.</translation>
  </message>
  <message>
   <source>Send it as a file, in animated codes, or on a stick.</source>
   <translation>Envoyez-le comme fichier, en codes animés ou sur une clé USB.</translation>
  </message>
  <message>
   <source>{path} does not have the SHA-256 that the journal recorded.</source>
   <translation>{path} n’a pas le SHA-256 que le journal a noté.</translation>
  </message>
  <message>
   <source>Do not take it out. Keep the folder as it is and let the verifier run over it.</source>
   <translation>Ne le sortez pas. Gardez le dossier tel quel et faites passer la vérification dessus.</translation>
  </message>
  <message>
   <source>{path} is no file that this ceremony has written.</source>
   <translation>{path} n’est pas un fichier que cette cérémonie a écrit.</translation>
  </message>
  <message>
   <source>Name one of these, as it stands here: {written}.</source>
   <translation>Nommez l’un de ceux-ci, tel qu’il est écrit ici : {written}.</translation>
  </message>
  <message>
   <source>The display {display} does not let this program in; it says: {answer}</source>
   <translation>L’affichage {display} ne laisse pas entrer ce programme ; il dit : {answer}</translation>
  </message>
  <message>
   <source>Start it as the user of that session, or set XAUTHORITY to that user's file of X cookies.</source>
   <translation>Lancez-le en tant qu’utilisateur de cette session, ou donnez à XAUTHORITY le fichier de cookies X de cet utilisateur.</translation>
  </message>
  <message>
   <source>The display {display}, which DISPLAY names, does not answer.</source>
   <translation>L’écran {display}, que DISPLAY nomme, ne répond pas.</translation>
  </message>
  <message>
   <source>Set DISPLAY to the display of this session (often :0), or start it from the session's own terminal.</source>
   <translation>Donnez à DISPLAY l’écran de cette session (souvent :0), ou lancez-le depuis le terminal de la session elle-même.</translation>
  </message>
  <message>
   <source>The window needs libraries that this system lacks: {libraries}.</source>
   <translation>La fenêtre a besoin de bibliothèques absentes de ce système : {libraries}.</translation>
  </message>
  <message>
   <source>Install the Debian packages {packages}.</source>
   <translation>Installez les paquets Debian {packages}.</translation>
  </message>
  <message>
   <source>There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).</source>
   <translation>Il n’y a pas d’affichage ici (ni DISPLAY ni WAYLAND_DISPLAY n’est défini).</translation>
  </message>
  <message>
   <source>Start it in a graphical session; without one, `ceremony --help` tells what goes in a terminal.</source>
   <translation>Lancez-le dans une session graphique ; à défaut, `ceremony --help` dit ce qui se fait dans un terminal.</translation>
  </message>
  <message>
   <source>A plan and its folder are named together.</source>
   <translation>Un plan et son dossier se nomment ensemble.</translation>
  </message>
  <message>
   <source>Name both --plan and --folder, or neither: the window asks then.</source>
   <translation>Nommez --plan et --folder, ou aucun des deux : la fenêtre demande alors.</translation>
  </message>
  <message>
   <source>The file {path} changed after it was read for this review.</source>
   <translation>Le fichier {path} a changé depuis sa lecture pour cette relecture.</translation>
  </message>
  <message>
   <source>Go back and review it again; find out who changed it.</source>
   <translation>Revenez en arrière et relisez-le ; trouvez qui l’a modifié.</translation>
  </message>
  <message>
   <source>Deviation {numbers} has not been decided.</source>
   <translation>L’écart {numbers} n’a pas été tranché.</translation>
  </message>
  <message>
   <source>Decide it; the ceremony can close then.</source>
   <translation>Tranchez ; la cérémonie pourra alors se clore.</translation>
  </message>
  <message>
   <source>The process that drives {device} ended in the middle of “{operation}”; what it did is looked up now.</source>
   <translation>Le processus qui pilote {device} s’est arrêté au milieu de « {operation} » ; ce qu’il a fait est recherché maintenant.</translation>
  </message>
  <message>
   <source>Plug the device in again if it was pulled; people sign in anew and the ceremony goes on.</source>
   <translation>Rebranchez l’appareil s’il a été retiré ; les personnes s’identifient de nouveau et la cérémonie continue.</translation>
  </message>
  <message>
   <source>The document cannot be laid out: one of its texts is longer than a page.</source>
   <translation>Le document ne peut pas être mis en page : l’un de ses textes dépasse une page.</translation>
  </message>
  <message>
   <source>Keep the journal as it is and call the auditor; no prompt of this program takes such a text.</source>
   <translation>Gardez le journal tel quel et appelez l’auditeur ; aucune saisie de ce programme n’accepte un tel texte.</translation>
  </message>
  <message>
   <source>The transcript cannot be made: {why}.</source>
   <translation>Le procès-verbal ne peut pas être établi : {why}.</translation>
  </message>
  <message>
   <source>Bring the ceremony to its end, or stop it; either freezes the journal.</source>
   <translation>Menez la cérémonie à son terme, ou arrêtez-la ; l’un comme l’autre gèle le journal.</translation>
  </message>
  <message>
   <source>The ceremony key is not an EC key on P-384.</source>
   <translation>La clé de la cérémonie n’est pas une clé EC sur P-384.</translation>
  </message>
  <message>
   <source>Make the ceremony key with this program; another kind of key cannot sign a transcript.</source>
   <translation>Créez la clé de la cérémonie avec ce programme ; une autre sorte de clé ne peut pas signer de procès-verbal.</translation>
  </message>
  <message>
   <source>The transcript cannot be signed: {why}.</source>
   <translation>Le procès-verbal ne peut pas être signé : {why}.</translation>
  </message>
  <message>
   <source>Build the transcript again from the frozen journal, then sign it.</source>
   <translation>Établissez de nouveau le procès-verbal à partir du journal gelé, puis signez-le.</translation>
  </message>
  <message>
   <source>There is no drill fault called “{fault}”.</source>
   <translation>Il n’existe pas de défaut d’exercice nommé « {fault} ».</translation>
  </message>
  <message>
   <source>Use one of: {known}.</source>
   <translation>Utilisez l’un de : {known}.</translation>
  </message>
  <message>
   <source>The scripted people met {code} {count} times and cannot get past it: {sentence}</source>
   <translation>Les personnes simulées ont rencontré {code} {count} fois et ne peuvent pas passer outre : {sentence}</translation>
  </message>
  <message>
   <source>Mend what the sentence names, then start again with the same folder.</source>
   <translation>Corrigez ce que nomme la phrase, puis redémarrez avec le même dossier.</translation>
  </message>
  <message>
   <source>{name} holds {what}, and whoever sees it has the key.</source>
   <translation>{name} contient un secret ({what}), et quiconque le voit a la clé.</translation>
  </message>
  <message>
   <source>Name another file. Shares are printed within a ceremony alone, and keys leave it wrapped.</source>
   <translation>Nommez un autre fichier. Les parts ne s’impriment qu’au sein d’une cérémonie, et les clés n’en sortent qu’enveloppées.</translation>
  </message>
  <message>
   <source>{path} cannot be read: {why}.</source>
   <translation>{path} ne peut pas être lu : {why}.</translation>
  </message>
  <message>
   <source>Name a file that is there and readable.</source>
   <translation>Nommez un fichier présent et lisible.</translation>
  </message>
  <message>
   <source>{path} is not the file that the journal recorded.</source>
   <translation>{path} n’est pas le fichier que le journal a consigné.</translation>
  </message>
  <message>
   <source>Put the recorded file back, or stop the ceremony and say in the transcript what happened.</source>
   <translation>Remettez le fichier consigné, ou arrêtez la cérémonie et dites dans le procès-verbal ce qui s’est passé.</translation>
  </message>
  <message>
   <source>{name} in {folder} is a symbolic link, so what is written there would lie elsewhere.</source>
   <translation>{name} dans {folder} est un lien symbolique : ce qui y est écrit se trouverait ailleurs.</translation>
  </message>
  <message>
   <source>Put the folder itself in its place, or take a new folder.</source>
   <translation>Mettez le dossier lui-même à sa place, ou prenez un nouveau dossier.</translation>
  </message>
  <message>
   <source>The folder {folder} holds something that is not this ceremony.</source>
   <translation>Le dossier {folder} contient autre chose que cette cérémonie.</translation>
  </message>
  <message>
   <source>Name a new folder, or the folder of this ceremony's interrupted run.</source>
   <translation>Nommez un nouveau dossier, ou celui de l’exécution interrompue de cette cérémonie.</translation>
  </message>
  <message>
   <source>{name} in {folder} is no folder, so nothing can lie in it.</source>
   <translation>{name} dans {folder} n’est pas un dossier, rien ne peut donc s’y trouver.</translation>
  </message>
  <message>
   <source>Take it away and put the folder itself in its place, or take a new folder.</source>
   <translation>Retirez-le et mettez le dossier lui-même à sa place, ou prenez un nouveau dossier.</translation>
  </message>
  <message>
   <source>Nothing can be written in the folder {folder}: {why}.</source>
   <translation>Rien ne peut être écrit dans le dossier {folder} : {why}.</translation>
  </message>
  <message>
   <source>Make room there or give the right to write, then start again; or name another folder.</source>
   <translation>Faites-y de la place ou donnez le droit d’y écrire, puis recommencez ; ou nommez un autre dossier.</translation>
  </message>
  <message>
   <source>The ceremony in {folder} is held by people, and scripted people cannot take their places.</source>
   <translation>La cérémonie dans {folder} est tenue par des personnes, et des personnes simulées ne peuvent pas prendre leur place.</translation>
  </message>
  <message>
   <source>Go on with it without --drill-auto and --share, or name a new folder.</source>
   <translation>Continuez-la sans --drill-auto ni --share, ou nommez un nouveau dossier.</translation>
  </message>
  <message>
   <source>The drill in {folder} is held by scripted people, and people cannot take their places.</source>
   <translation>L’exercice dans {folder} est tenu par des personnes simulées, et de vraies personnes ne peuvent pas prendre leur place.</translation>
  </message>
  <message>
   <source>Go on with it by the command that began it (--drill-auto or --share), or name a new folder.</source>
   <translation>Continuez-le avec la commande qui l’a commencé (--drill-auto ou --share), ou nommez un nouveau dossier.</translation>
  </message>
  <message>
   <source>The folder holds a ceremony with another {what}.</source>
   <translation>Le dossier contient une cérémonie dont ceci diffère : {what}.</translation>
  </message>
  <message>
   <source>Resume with the file that the ceremony was begun with, or name a new folder.</source>
   <translation>Reprenez avec le fichier qui a servi à commencer la cérémonie, ou nommez un nouveau dossier.</translation>
  </message>
  <message>
   <source>This was plugged in and can type or reach a network: {devices}. What was answered since then does not count.</source>
   <translation>Ceci a été branché et peut taper ou joindre un réseau : {devices}. Ce qui a été répondu depuis ne compte pas.</translation>
  </message>
  <message>
   <source>Pull it and look what it is; two people say what becomes of it, and nothing goes on before.</source>
   <translation>Retirez-le et regardez ce que c’est ; deux personnes disent ce qu’on en fait, et rien ne continue avant.</translation>
  </message>
  <message>
   <source>This is still plugged in: {devices}.</source>
   <translation>Ceci est encore branché : {devices}.</translation>
  </message>
  <message>
   <source>Pull it, or say that it belongs here.</source>
   <translation>Retirez-le, ou dites qu’il est à sa place.</translation>
  </message>
  <message>
   <source>Nobody has decided yet about what was plugged in.</source>
   <translation>Personne n’a encore décidé de ce qui a été branché.</translation>
  </message>
  <message>
   <source>Two people decide about it first, or pause or stop the ceremony.</source>
   <translation>Deux personnes en décident d’abord, ou interrompent ou arrêtent la cérémonie.</translation>
  </message>
  <message>
   <source>This computer is not fit for a production ceremony: {found}.</source>
   <translation>Cet ordinateur n’est pas apte à une cérémonie de production : {found}.</translation>
  </message>
  <message>
   <source>Mend what is named (pull cables, turn radios and swap off) and let the check run again.</source>
   <translation>Corrigez ce qui est nommé (débranchez les câbles, coupez radios et espace d’échange) et relancez le contrôle.</translation>
  </message>
  <message>
   <source>The warnings about this computer were not accepted.</source>
   <translation>Les avertissements sur cet ordinateur n’ont pas été acceptés.</translation>
  </message>
  <message>
   <source>Mend what they name and pause, or sign them, or stop the ceremony.</source>
   <translation>Corrigez ce qu’ils nomment et faites une pause, ou signez-les, ou arrêtez la cérémonie.</translation>
  </message>
  <message>
   <source>Token {label} (serial {serial}) has its label and both PINs already.</source>
   <translation>Le jeton {label} (numéro de série {serial}) a déjà son nom et ses deux PIN.</translation>
  </message>
  <message>
   <source>Use it as it is, or name a label that no token has.</source>
   <translation>Utilisez-le tel quel, ou donnez un nom qu’aucun jeton ne porte.</translation>
  </message>
  <message>
   <source>The token's PINs are chosen by people, and there is no terminal to type them at.</source>
   <translation>Les PIN du jeton sont choisis par des personnes, et il n’y a pas de terminal où les saisir.</translation>
  </message>
  <message>
   <source>Run this at a terminal.</source>
   <translation>Exécutez ceci dans un terminal.</translation>
  </message>
  <message>
   <source>The signature of the checkpoint at entry {entry} is not of this ceremony's key.</source>
   <translation>La signature du point de contrôle à l’entrée {entry} n’est pas de la clé de cette cérémonie.</translation>
  </message>
  <message>
   <source>Do not go on. Keep folder and token as they are, compare with the head on paper, call the auditor.</source>
   <translation>Ne continuez pas. Gardez dossier et jeton tels quels, comparez avec la valeur de tête sur papier, appelez l’auditeur.</translation>
  </message>
  <message>
   <source>The journal does not hold together at entry {entry}: {why}.</source>
   <translation>Le journal est rompu à l’entrée {entry} : {why}.</translation>
  </message>
  <message>
   <source>Keep the folder as it is, compare with the head on paper, and call the auditor.</source>
   <translation>Gardez le dossier tel quel, comparez avec la valeur de tête sur papier et appelez l’auditeur.</translation>
  </message>
  <message>
   <source>{count} entries after the last checkpoint were not confirmed.</source>
   <translation>{count} entrées après le dernier point de contrôle n’ont pas été confirmées.</translation>
  </message>
  <message>
   <source>Look at them again; if they are not what happened, stop the ceremony and call the auditor.</source>
   <translation>Revoyez-les ; si elles ne sont pas ce qui s’est passé, arrêtez la cérémonie et appelez l’auditeur.</translation>
  </message>
  <message>
   <source>Another program is running this ceremony.</source>
   <translation>Un autre programme exécute cette cérémonie.</translation>
  </message>
  <message>
   <source>Go on there, or end it first.</source>
   <translation>Continuez là-bas, ou terminez-le d’abord.</translation>
  </message>
  <message>
   <source>The token remembers {count} entries with another head: the journal was cut, forked or exchanged ({why}).</source>
   <translation>Le jeton se souvient de {count} entrées avec une autre valeur de tête : le journal a été coupé, dédoublé ou échangé ({why}).</translation>
  </message>
  <message>
   <source>This is not the program that began the ceremony (it was {before}, it is {now}).</source>
   <translation>Ce n’est pas le programme qui a commencé la cérémonie (c’était {before}, c’est {now}).</translation>
  </message>
  <message>
   <source>Go on with the program that began it, or let the quorum decide; stopping is possible with either.</source>
   <translation>Continuez avec le programme qui l’a commencée, ou laissez le quorum décider ; l’arrêt est possible avec les deux.</translation>
  </message>
  <message>
   <source>The journal holds no entry with the head that it says was written on paper at the end of act {act}.</source>
   <translation>Le journal ne contient aucune entrée avec la valeur de tête qu’il dit avoir été notée sur papier à la fin de l’acte {act}.</translation>
  </message>
  <message>
   <source>This is another program than the one that ran so far, and it would have done something else ({where}).</source>
   <translation>C’est un autre programme que celui qui a fonctionné jusqu’ici, et il aurait fait autre chose ({where}).</translation>
  </message>
  <message>
   <source>Go on with the program that ran so far; with this one the ceremony can only be stopped.</source>
   <translation>Continuez avec le programme qui a fonctionné jusqu’ici ; avec celui-ci, la cérémonie ne peut qu’être arrêtée.</translation>
  </message>
  <message>
   <source>Step {step} asks for something else than the journal holds at {effect}.</source>
   <translation>L’étape {step} demande autre chose que ce que contient le journal à {effect}.</translation>
  </message>
  <message>
   <source>Go on with the program that began the ceremony, or stop it with this one.</source>
   <translation>Continuez avec le programme qui a commencé la cérémonie, ou arrêtez-la avec celui-ci.</translation>
  </message>
  <message>
   <source>The journal could not be written ({why}). Nothing that follows would be recorded, so the program stops.</source>
   <translation>Le journal n’a pas pu être écrit ({why}). Rien de ce qui suit ne serait consigné, le programme s’arrête donc.</translation>
  </message>
  <message>
   <source>Mend the disk (space, cable), then start again with the same folder: the ceremony goes on.</source>
   <translation>Réparez le disque (place, câble), puis redémarrez avec le même dossier : la cérémonie continue.</translation>
  </message>
  <message>
   <source>The check value by the method {method} is unusable: {why}.</source>
   <translation>La valeur de contrôle par la méthode {method} est inutilisable : {why}.</translation>
  </message>
  <message>
   <source>The token did not compute it. Destroy this key, check the token, and make the key again.</source>
   <translation>Le jeton ne l’a pas calculée. Détruisez cette clé, contrôlez le jeton et recréez la clé.</translation>
  </message>
  <message>
   <source>{stick} does not hold the journal any more: {why}</source>
   <translation>{stick} ne contient plus le journal : {why}</translation>
  </message>
  <message>
   <source>The journal goes on without it, and two people decide about it. Plugged in again, it is filled up by itself.</source>
   <translation>Le journal continue sans elle, et deux personnes en décident. Rebranchée, elle est complétée d’elle-même.</translation>
  </message>
  <message>
   <source>{name} exists already, and nothing is ever overwritten.</source>
   <translation>{name} existe déjà, et rien n’est jamais écrasé.</translation>
  </message>
  <message>
   <source>Look what it is; write to another folder, or move it away, then try again.</source>
   <translation>Regardez ce que c’est ; écrivez dans un autre dossier, ou déplacez-le, puis réessayez.</translation>
  </message>
  <message>
   <source>There is no room left for {name} ({length} bytes).</source>
   <translation>Il n’y a plus de place pour {name} ({length} octets).</translation>
  </message>
  <message>
   <source>Take another medium, or free some space on this one, then write the file again.</source>
   <translation>Prenez un autre support, ou libérez de la place sur celui-ci, puis réécrivez le fichier.</translation>
  </message>
  <message>
   <source>{name} is a folder, and one file is needed.</source>
   <translation>{name} est un dossier ; il faut un fichier.</translation>
  </message>
  <message>
   <source>Name a file in it.</source>
   <translation>Nommez un fichier qu’il contient.</translation>
  </message>
  <message>
   <source>{name} is not there.</source>
   <translation>{name} n’est pas là.</translation>
  </message>
  <message>
   <source>Check that this is the right folder and the right medium.</source>
   <translation>Vérifiez que c’est le bon dossier et le bon support.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be opened ({reason}).</source>
   <translation>Le dossier {folder} ne peut pas être ouvert ({reason}).</translation>
  </message>
  <message>
   <source>Check that the medium is plugged in and mounted, and that the folder is right, then try again.</source>
   <translation>Vérifiez que le support est branché et monté, et que le dossier est le bon, puis réessayez.</translation>
  </message>
  <message>
   <source>{name} is not a plain file or folder.</source>
   <translation>{name} n’est pas un fichier ou dossier ordinaire.</translation>
  </message>
  <message>
   <source>Put the file itself in its place: links, devices and pipes are never followed or opened.</source>
   <translation>Mettez le fichier lui-même à sa place : les liens, périphériques et tubes ne sont jamais suivis ni ouverts.</translation>
  </message>
  <message>
   <source>{name} was written, but the medium gives back other bytes.</source>
   <translation>{name} a été écrit, mais le support rend d’autres octets.</translation>
  </message>
  <message>
   <source>Do not trust this medium: take another one and write the file again.</source>
   <translation>Ne vous fiez pas à ce support : prenez-en un autre et réécrivez le fichier.</translation>
  </message>
  <message>
   <source>{name} could not be read ({reason}).</source>
   <translation>{name} n’a pas pu être lu ({reason}).</translation>
  </message>
  <message>
   <source>Check the medium; if it was pulled or is damaged, take another copy.</source>
   <translation>Contrôlez le support ; s’il a été retiré ou est endommagé, prenez une autre copie.</translation>
  </message>
  <message>
   <source>The stored object {sha256} no longer has the bytes that its name promises.</source>
   <translation>L’objet conservé {sha256} n’a plus les octets que promet son nom.</translation>
  </message>
  <message>
   <source>Keep the folder as it is, record a deviation, and fetch the object from another copy.</source>
   <translation>Gardez le dossier tel quel, consignez un écart et reprenez l’objet dans une autre copie.</translation>
  </message>
  <message>
   <source>{name} is a folder inside a target's folder, and only one level is read.</source>
   <translation>{name} est un dossier dans le dossier d’une cible, et un seul niveau est lu.</translation>
  </message>
  <message>
   <source>Put the files directly into the folder named after the target.</source>
   <translation>Placez les fichiers directement dans le dossier nommé d’après la cible.</translation>
  </message>
  <message>
   <source>{name} has more than {limit} bytes, which nothing expected here has.</source>
   <translation>{name} a plus de {limit} octets, ce qui n’est le cas de rien d’attendu ici.</translation>
  </message>
  <message>
   <source>Check that this is the right file.</source>
   <translation>Vérifiez que c’est le bon fichier.</translation>
  </message>
  <message>
   <source>{name} holds more than {limit} files.</source>
   <translation>{name} contient plus de {limit} fichiers.</translation>
  </message>
  <message>
   <source>Leave only the files of this ceremony there, then try again.</source>
   <translation>N’y laissez que les fichiers de cette cérémonie, puis réessayez.</translation>
  </message>
  <message>
   <source>The name {name} is not one that every system reads the same way.</source>
   <translation>Le nom {name} n’est pas lu de la même façon par tous les systèmes.</translation>
  </message>
  <message>
   <source>Use letters, digits, dots, hyphens and underscores only, at most 100 in each part, with no dot or hyphen in front.</source>
   <translation>N’utilisez que lettres, chiffres, points, tirets et tirets bas, 100 au plus par partie, sans point ni tiret au début.</translation>
  </message>
  <message>
   <source>{name} could not be written ({reason}).</source>
   <translation>{name} n’a pas pu être écrit ({reason}).</translation>
  </message>
  <message>
   <source>What “{operation}” left is not known, and nobody could look: {found}.</source>
   <translation>Ce que « {operation} » a laissé n’est pas connu, et personne n’a pu regarder : {found}.</translation>
  </message>
  <message>
   <source>Let the step run again where its device can be had; otherwise record a deviation, or stop.</source>
   <translation>Laissez l’étape se répéter si son appareil est disponible ; sinon consignez un écart, ou arrêtez.</translation>
  </message>
  <message>
   <source>{person} cannot join: {why}.</source>
   <translation>{person} ne peut pas se joindre : {why}.</translation>
  </message>
  <message>
   <source>Mark them as being back if they left, or record a deviation to let an alternate take a place.</source>
   <translation>Notez le retour si la personne était partie, ou consignez un écart pour qu’un suppléant prenne une place.</translation>
  </message>
  <message>
   <source>For this, {who} must be here and signed in.</source>
   <translation>Pour cela, {who} doit être ici et s’être identifié.</translation>
  </message>
  <message>
   <source>Wait for them and let the step run again, or record a deviation to substitute an alternate.</source>
   <translation>Attendez et relancez l’étape, ou consignez un écart pour faire venir un suppléant.</translation>
  </message>
  <message>
   <source>{missing}.</source>
   <translation>{missing}.</translation>
  </message>
  <message>
   <source>Wait for the people of the plan or call their alternates, then let this step run again; or stop.</source>
   <translation>Attendez les personnes du plan ou appelez leurs suppléants, puis relancez cette étape ; ou arrêtez.</translation>
  </message>
  <message>
   <source>The piece of {name} was tried {tries} times with a wrong credential; no more tries are taken now.</source>
   <translation>Le fragment de {name} a été essayé {tries} fois avec un mauvais justificatif ; plus aucun essai n’est accepté maintenant.</translation>
  </message>
  <message>
   <source>Let another custodian sign in, or stop and find out who tried.</source>
   <translation>Faites s’identifier un autre dépositaire, ou arrêtez et cherchez qui a essayé.</translation>
  </message>
  <message>
   <source>This file is no piece of a PIN that this program can read: {why}.</source>
   <translation>Ce fichier n’est pas un fragment de PIN que ce programme sait lire : {why}.</translation>
  </message>
  <message>
   <source>Take the other copy of the piece; docs/formats/piece.md tells how to open one without this program.</source>
   <translation>Prenez l’autre copie du fragment ; docs/formats/piece.md dit comment en ouvrir un sans ce programme.</translation>
  </message>
  <message>
   <source>No piece of {name} for the {pin} PIN of token {serial} was found in {places}.</source>
   <translation>Aucun fragment de {name} pour le PIN « {pin} » du jeton {serial} n’a été trouvé dans : {places}.</translation>
  </message>
  <message>
   <source>Put in the medium of {name}, or the one with the second copy, and try again; or let another sign in.</source>
   <translation>Insérez le support de {name}, ou celui de la seconde copie, et réessayez ; ou faites s’identifier une autre personne.</translation>
  </message>
  <message>
   <source>The piece of {name} opened, and what it holds is not what was sealed when the quorum was made.</source>
   <translation>Le fragment de {name} s’est ouvert, et ce qu’il contient n’est pas ce qui a été scellé à la création du quorum.</translation>
  </message>
  <message>
   <source>Take the other copy of {name}'s piece; if it is the same, let another sign in and call the auditor.</source>
   <translation>Prenez l’autre copie du fragment de {name} ; si elle est identique, faites s’identifier une autre personne et appelez l’auditeur.</translation>
  </message>
  <message>
   <source>The piece that {name} brought was sealed by {found}.</source>
   <translation>Le fragment apporté par {name} a été scellé par {found}.</translation>
  </message>
  <message>
   <source>Have {name} bring their own piece, or let {found} sign in.</source>
   <translation>Demandez à {name} d’apporter son propre fragment, ou faites s’identifier {found}.</translation>
  </message>
  <message>
   <source>The piece of {name} is one of the {found} PIN; the {expected} PIN is to be rebuilt.</source>
   <translation>Le fragment de {name} est du PIN « {found} » ; c’est le PIN « {expected} » qui doit être reconstitué.</translation>
  </message>
  <message>
   <source>Have {name} bring the other piece, or let another sign in.</source>
   <translation>Demandez à {name} d’apporter l’autre fragment, ou faites s’identifier une autre personne.</translation>
  </message>
  <message>
   <source>The piece of {name} belongs to token {found}; this one has serial {expected}.</source>
   <translation>Le fragment de {name} appartient au jeton {found} ; celui-ci a le numéro de série {expected}.</translation>
  </message>
  <message>
   <source>Have {name} bring the piece of this token, or let another sign in.</source>
   <translation>Demandez à {name} d’apporter le fragment de ce jeton, ou faites s’identifier une autre personne.</translation>
  </message>
  <message>
   <source>The piece of {name} was made in a {found} ceremony and this is a {expected} ceremony.</source>
   <translation>Le fragment de {name} a été fait dans une cérémonie « {found} » et celle-ci est une cérémonie « {expected} ».</translation>
  </message>
  <message>
   <source>Have {name} bring the right piece; nothing made in one mode is accepted in the other.</source>
   <translation>Demandez à {name} d’apporter le bon fragment ; rien de ce qui est fait dans un mode n’est accepté dans l’autre.</translation>
  </message>
  <message>
   <source>The piece of {name} is sealed with costs that are not accepted: {why}.</source>
   <translation>Le fragment de {name} est scellé avec un coût qui n’est pas accepté : {why}.</translation>
  </message>
  <message>
   <source>Take the other copy of the piece; if it says the same, the quorum must be made anew.</source>
   <translation>Prenez l’autre copie du fragment ; si elle dit la même chose, le quorum doit être refait.</translation>
  </message>
  <message>
   <source>{name} has signed in already; it takes different people.</source>
   <translation>{name} s’est déjà identifié ; il faut des personnes différentes.</translation>
  </message>
  <message>
   <source>Let another sign in.</source>
   <translation>Faites s’identifier une autre personne.</translation>
  </message>
  <message>
   <source>The pieces are not of one set: that of {names} differs from the others in {what}.</source>
   <translation>Les fragments ne sont pas d’un même jeu : celui de {names} diffère des autres par {what}.</translation>
  </message>
  <message>
   <source>Have {names} bring the piece of the newest set, or let others sign in.</source>
   <translation>Demandez à {names} d’apporter le fragment du jeu le plus récent, ou faites s’identifier d’autres personnes.</translation>
  </message>
  <message>
   <source>{have} people have signed in for the {pin} PIN; {need} are needed.</source>
   <translation>{have} personnes se sont identifiées pour le PIN « {pin} » ; il en faut {need}.</translation>
  </message>
  <message>
   <source>Let more of the people sign in who hold a piece.</source>
   <translation>Faites s’identifier davantage de détenteurs d’un fragment.</translation>
  </message>
  <message>
   <source>No PIN can be made for this token: {why}.</source>
   <translation>Aucun PIN ne peut être fait pour ce jeton : {why}.</translation>
  </message>
  <message>
   <source>Correct what the binding says of the PIN, or open the token by a PIN that is typed.</source>
   <translation>Corrigez ce que la liaison dit du PIN, ou ouvrez le jeton par un PIN saisi.</translation>
  </message>
  <message>
   <source>The token does not take the new user PIN ({written}): {error}. {found}.</source>
   <translation>Le jeton ne prend pas le nouveau PIN d’utilisateur ({written}) : {error}. {found}.</translation>
  </message>
  <message>
   <source>Stop: the binding cannot change under a ceremony. Find out what the token takes, write it into a new binding as [[pin_rules]] with pin = "user" (shortest, longest, alphabet), and make the PINs in a new folder; the token comes with the transport PINs that it has now.</source>
   <translation>Arrêtez : la liaison ne peut pas changer sous une cérémonie. Trouvez ce que le jeton prend, écrivez-le comme [[pin_rules]] avec pin = "user" (shortest, longest, alphabet) dans une nouvelle liaison, et faites les PIN dans un nouveau dossier ; le jeton arrive avec les PIN de transport qu’il a maintenant.</translation>
  </message>
  <message>
   <source>The token does not take the new security officer's PIN ({written}): {error}. {found}.</source>
   <translation>Le jeton ne prend pas le nouveau PIN de l’officier de sécurité ({written}) : {error}. {found}.</translation>
  </message>
  <message>
   <source>Stop: the binding cannot change under a ceremony. Find out what the token takes, and write it into a new binding as [[pin_rules]] with pin = "so" (shortest, longest, alphabet). The user PIN is in the pieces by now: the officer sets a transport PIN in its place by the vendor's tool; then make both in a new folder.</source>
   <translation>Arrêtez : la liaison ne peut pas changer sous une cérémonie. Trouvez ce que le jeton prend, et écrivez-le comme [[pin_rules]] avec pin = "so" (shortest, longest, alphabet) dans une nouvelle liaison. Le PIN d’utilisateur est déjà dans les pièces : l’officier met un PIN de transport à sa place par l’outil du fabricant ; faites ensuite les deux dans un nouveau dossier.</translation>
  </message>
  <message>
   <source>The process that held the token's {pin} PIN is gone; it is in the pieces alone.</source>
   <translation>Le processus qui tenait le PIN « {pin} » du jeton a disparu ; il n’est plus que dans les fragments.</translation>
  </message>
  <message>
   <source>Pause and go on: custodians sign in with their pieces, and this step runs again.</source>
   <translation>Interrompez et reprenez : des dépositaires s’identifient avec leurs fragments, et cette étape est refaite.</translation>
  </message>
  <message>
   <source>Line {line} is not valid TOML.</source>
   <translation>La ligne {line} n’est pas du TOML valide.</translation>
  </message>
  <message>
   <source>Correct that line: every line is a [table], a [[table list]], a key = value, or a # comment.</source>
   <translation>Corrigez cette ligne : chaque ligne est une [table], une [[liste de tables]], une clé = valeur ou un # commentaire.</translation>
  </message>
  <message>
   <source>The plan is refused: {findings}</source>
   <translation>Le plan est refusé : {findings}</translation>
  </message>
  <message>
   <source>Look at them with `ceremony check`, mend the plan, and have it approved anew.</source>
   <translation>Regardez-les avec `ceremony check`, corrigez le plan et faites-le approuver de nouveau.</translation>
  </message>
  <message>
   <source>Line {line} nests more than {limit} levels deep.</source>
   <translation>La ligne {line} est imbriquée sur plus de {limit} niveaux.</translation>
  </message>
  <message>
   <source>Write the plan from one of the templates; none of its tables lies that deep.</source>
   <translation>Écrivez le plan d’après l’un des modèles ; aucune de leurs tables n’est si profonde.</translation>
  </message>
  <message>
   <source>The binding {name} names no printer that can be used: {why}</source>
   <translation>La liaison {name} ne nomme pas d’imprimante utilisable : {why}</translation>
  </message>
  <message>
   <source>Correct it as `ceremony check PLAN --binding` says, or leave --binding out for the default printer.</source>
   <translation>Corrigez-la comme le dit `ceremony check PLAN --binding`, ou omettez --binding pour l’imprimante par défaut.</translation>
  </message>
  <message>
   <source>Other jobs wait in the queue of the printer {queue}: {count}.</source>
   <translation>D’autres travaux attendent dans la file de l’imprimante {queue} : {count}.</translation>
  </message>
  <message>
   <source>Let them end or cancel them, so that what comes out is known, then print again.</source>
   <translation>Laissez-les finir ou annulez-les, pour que l’on sache ce qui sort, puis imprimez de nouveau.</translation>
  </message>
  <message>
   <source>The printer stopped taking the job: {reason}.</source>
   <translation>L’imprimante a cessé de prendre le travail : {reason}.</translation>
  </message>
  <message>
   <source>Look at paper, cover and cable; collect and count what came out, then print again.</source>
   <translation>Regardez le papier, le capot et le câble ; ramassez et comptez ce qui est sorti, puis imprimez de nouveau.</translation>
  </message>
  <message>
   <source>The way that the binding names prints no {what}.</source>
   <translation>La voie que nomme la liaison n’imprime pas de {what}.</translation>
  </message>
  <message>
   <source>Print it from a computer with a printer, or name a queue of the print system in the binding.</source>
   <translation>Imprimez-le depuis un ordinateur avec imprimante, ou nommez dans la liaison une file du système d’impression.</translation>
  </message>
  <message>
   <source>The job {job} ended as {state}, not as printed.</source>
   <translation>Le travail {job} s’est terminé comme {state}, et non comme imprimé.</translation>
  </message>
  <message>
   <source>Collect and count what came out of the printer, then print again.</source>
   <translation>Ramassez et comptez ce qui est sorti de l’imprimante, puis imprimez de nouveau.</translation>
  </message>
  <message>
   <source>The printer {queue} had {count} new jobs where exactly one was given to it.</source>
   <translation>L’imprimante {queue} a eu {count} nouveaux travaux alors qu’un seul lui a été donné.</translation>
  </message>
  <message>
   <source>Collect and count what came out; find out who else prints, then print again.</source>
   <translation>Ramassez et comptez ce qui est sorti ; cherchez qui d’autre imprime, puis imprimez de nouveau.</translation>
  </message>
  <message>
   <source>{path} is not a printer on a USB cable: {why}.</source>
   <translation>{path} n’est pas une imprimante sur un câble USB : {why}.</translation>
  </message>
  <message>
   <source>Plug the printer in and name its device, such as /dev/usb/lp0, in the binding.</source>
   <translation>Branchez l’imprimante et nommez son périphérique, par exemple /dev/usb/lp0, dans la liaison.</translation>
  </message>
  <message>
   <source>This computer has no print system that answers.</source>
   <translation>Cet ordinateur n’a pas de système d’impression qui réponde.</translation>
  </message>
  <message>
   <source>Start CUPS and add the printer, or carry the file to a computer with a printer.</source>
   <translation>Démarrez CUPS et ajoutez l’imprimante, ou portez le fichier sur un ordinateur avec imprimante.</translation>
  </message>
  <message>
   <source>The printer {queue} is not known to hang on this computer by a cable (its address begins with {scheme}).</source>
   <translation>On ne sait pas si l’imprimante {queue} tient à cet ordinateur par un câble (son adresse commence par {scheme}).</translation>
  </message>
  <message>
   <source>Use a printer on a USB cable, added with a usb: address; in production no other is used.</source>
   <translation>Utilisez une imprimante sur un câble USB, ajoutée avec une adresse usb: ; en production, aucune autre n’est utilisée.</translation>
  </message>
  <message>
   <source>No printer is chosen on this computer.</source>
   <translation>Aucune imprimante n’est choisie sur cet ordinateur.</translation>
  </message>
  <message>
   <source>Choose a default printer in the print system, or name a queue in the binding.</source>
   <translation>Choisissez une imprimante par défaut dans le système d’impression, ou nommez une file dans la liaison.</translation>
  </message>
  <message>
   <source>The print system did not take the job: {answer}</source>
   <translation>Le système d’impression n’a pas pris le travail : {answer}</translation>
  </message>
  <message>
   <source>Look at the printer, then print again.</source>
   <translation>Regardez l’imprimante, puis imprimez de nouveau.</translation>
  </message>
  <message>
   <source>The queue {queue} has no driver: it would hand the file to the printer as it stands, not as pages.</source>
   <translation>La file {queue} n’a pas de pilote : elle donnerait le fichier à l’imprimante tel quel, et non en pages.</translation>
  </message>
  <message>
   <source>Add the printer to the print system with its driver, or name such a queue in the binding; only the test page and shares need none.</source>
   <translation>Ajoutez l’imprimante au système d’impression avec son pilote, ou nommez une telle file dans la liaison ; seules la page d’essai et les parts s’en passent.</translation>
  </message>
  <message>
   <source>The job {job} did not end within {seconds} seconds, and was cancelled.</source>
   <translation>Le travail {job} ne s’est pas terminé en {seconds} secondes et a été annulé.</translation>
  </message>
  <message>
   <source>The print system does not keep its jobs where its configuration says: {place}.</source>
   <translation>Le système d’impression ne garde pas ses travaux là où le dit sa configuration : {place}.</translation>
  </message>
  <message>
   <source>Start CUPS again, so that it is set up as its configuration says, or copy the share by hand.</source>
   <translation>Redémarrez CUPS pour qu’il soit réglé comme le dit sa configuration, ou copiez la part à la main.</translation>
  </message>
  <message>
   <source>The print system keeps too much of what it prints: {setting}.</source>
   <translation>Le système d’impression garde trop de ce qu’il imprime : {setting}.</translation>
  </message>
  <message>
   <source>Set PreserveJobFiles No and LogLevel warn in cupsd.conf and start CUPS again, or copy the share by hand.</source>
   <translation>Mettez PreserveJobFiles No et LogLevel warn dans cupsd.conf et redémarrez CUPS, ou copiez la part à la main.</translation>
  </message>
  <message>
   <source>After the job, files are left in the print system's folders: {count}.</source>
   <translation>Après le travail, il reste des fichiers dans les dossiers du système d’impression : {count}.</translation>
  </message>
  <message>
   <source>Remove them, treat what was printed as seen by others, and do not print shares on this computer.</source>
   <translation>Supprimez-les, considérez ce qui a été imprimé comme vu par d’autres, et n’imprimez pas de parts sur cet ordinateur.</translation>
  </message>
  <message>
   <source>What is printed would be written to a disk: {place} ({why}).</source>
   <translation>Ce qui est imprimé serait écrit sur un disque : {place} ({why}).</translation>
  </message>
  <message>
   <source>Copy the share by hand; or put that folder on a tmpfs and switch swap off, then check the printer again.</source>
   <translation>Copiez la part à la main ; ou mettez ce dossier sur un tmpfs, désactivez l’espace d’échange et vérifiez de nouveau l’imprimante.</translation>
  </message>
  <message>
   <source>It cannot be seen where the print system keeps its jobs: {place}.</source>
   <translation>On ne peut pas voir où le système d’impression garde ses travaux : {place}.</translation>
  </message>
  <message>
   <source>Run the program as root, take a printer by its USB device, or copy the share by hand.</source>
   <translation>Lancez le programme en tant que root, prenez une imprimante par son périphérique USB, ou copiez la part à la main.</translation>
  </message>
  <message>
   <source>The printer {queue} does not print now: {why}.</source>
   <translation>L’imprimante {queue} n’imprime pas maintenant : {why}.</translation>
  </message>
  <message>
   <source>Look at paper, cover and cable, start the queue again, then print again; what was waiting was cancelled.</source>
   <translation>Regardez le papier, le capot et le câble, relancez la file, puis imprimez de nouveau ; ce qui attendait a été annulé.</translation>
  </message>
  <message>
   <source>The print system has no single printer named {queue}.</source>
   <translation>Le système d’impression n’a pas d’imprimante unique nommée {queue}.</translation>
  </message>
  <message>
   <source>Add the printer under that name, or name another queue in the binding.</source>
   <translation>Ajoutez l’imprimante sous ce nom, ou nommez une autre file dans la liaison.</translation>
  </message>
  <message>
   <source>The device profile {file} cannot be used. Line {line}: {sentence}</source>
   <translation>Le profil d’appareil {file} est inutilisable. Ligne {line} : {sentence}</translation>
  </message>
  <message>
   <source>Correct that line (docs/formats/profile.md lists every key), or install the program again.</source>
   <translation>Corrigez cette ligne (docs/formats/profile.md cite chaque clé) ou réinstallez le programme.</translation>
  </message>
  <message>
   <source>{name} is a PDF, and codes are read from pictures of its pages alone.</source>
   <translation>{name} est un PDF, et les codes ne sont lus que sur des images de ses pages.</translation>
  </message>
  <message>
   <source>Make a picture of each page, as by `pdftoppm -r 150 -png FILE.pdf page`, or photograph the printed sheet; then name the pictures.</source>
   <translation>Faites une image de chaque page, par exemple avec `pdftoppm -r 150 -png FILE.pdf page`, ou photographiez la feuille imprimée ; nommez ensuite les images.</translation>
  </message>
  <message>
   <source>What reads pictures cannot be fenced in on this computer, so none is read.</source>
   <translation>Ce qui lit les images ne peut pas être cloisonné sur cet ordinateur, aucune n’est donc lue.</translation>
  </message>
  <message>
   <source>Bring the file by stick, or use a Linux with Landlock (5.13 or newer).</source>
   <translation>Apportez le fichier sur une clé USB, ou utilisez un Linux avec Landlock (5.13 ou plus récent).</translation>
  </message>
  <message>
   <source>{name} has more than {limit} million points, or more than 65535 side by side, and so many are not read.</source>
   <translation>{name} a plus de {limit} millions de points, ou plus de 65535 côte à côte, et autant ne sont pas lus.</translation>
  </message>
  <message>
   <source>Make the picture smaller, or take it again with a lower resolution.</source>
   <translation>Réduisez l’image, ou reprenez-la avec une résolution plus basse.</translation>
  </message>
  <message>
   <source>{name} cannot be read as a picture.</source>
   <translation>{name} ne peut pas être lu comme une image.</translation>
  </message>
  <message>
   <source>Use PNG, JPEG or PGM pictures; make it anew if it is damaged.</source>
   <translation>Utilisez des images PNG, JPEG ou PGM ; si l’une est abîmée, refaites-la.</translation>
  </message>
  <message>
   <source>What reads pictures broke at {name}; nothing of it was taken.</source>
   <translation>Ce qui lit les images s’est arrêté sur {name} ; rien n’en a été pris.</translation>
  </message>
  <message>
   <source>Take that picture again, or leave it out if it is nothing that you made.</source>
   <translation>Refaites cette image, ou laissez-la de côté si elle n’est pas de vous.</translation>
  </message>
  <message>
   <source>There are more than {limit} pictures.</source>
   <translation>Il y a plus de {limit} images.</translation>
  </message>
  <message>
   <source>Give only the pictures of one file.</source>
   <translation>Ne donnez que les images d’un seul fichier.</translation>
  </message>
  <message>
   <source>A window of {columns} × {lines} letters is too small for codes; {least_columns} × {least_lines} are needed.</source>
   <translation>Une fenêtre de {columns} × {lines} caractères est trop petite pour des codes ; il en faut {least_columns} × {least_lines}.</translation>
  </message>
  <message>
   <source>Enlarge the window or make its letters smaller, or write the codes as pictures.</source>
   <translation>Agrandissez la fenêtre, réduisez ses caractères, ou écrivez les codes comme images.</translation>
  </message>
  <message>
   <source>{have} of the {need} custodians that it takes have signed in, so the token stays closed. No PIN was tried.</source>
   <translation>{have} des {need} dépositaires nécessaires se sont identifiés, le jeton reste donc fermé. Aucun PIN n’a été essayé.</translation>
  </message>
  <message>
   <source>Run this again when enough custodians are there with their pieces.</source>
   <translation>Relancez ceci quand assez de dépositaires sont là avec leurs fragments.</translation>
  </message>
  <message>
   <source>Two people did not consent to writing {key} into a file in clear.</source>
   <translation>Deux personnes n’ont pas consenti à écrire {key} en clair dans un fichier.</translation>
  </message>
  <message>
   <source>Restore it into a token, or stop.</source>
   <translation>Restaurez-la dans un jeton, ou arrêtez.</translation>
  </message>
  <message>
   <source>The head of this package was changed, or the package is of another backup key: its MAC does not hold.</source>
   <translation>L’en-tête de ce paquet a été modifié, ou le paquet relève d’une autre clé de sauvegarde : son MAC ne tient pas.</translation>
  </message>
  <message>
   <source>Take another copy of the package, and compare its SHA-256 with the transcript's.</source>
   <translation>Prenez une autre copie du paquet et comparez son SHA-256 avec celui du procès-verbal.</translation>
  </message>
  <message>
   <source>The key that was restored is not the one that the package names: its {compared} differs or does not hold.</source>
   <translation>La clé restaurée n’est pas celle que nomme le paquet : {compared} diffère ou ne tient pas.</translation>
  </message>
  <message>
   <source>It was destroyed or is not to be used. Take another copy of the package.</source>
   <translation>Elle a été détruite ou ne doit pas servir. Prenez une autre copie du paquet.</translation>
  </message>
  <message>
   <source>{key} is back in the token and is the right one, but using it once failed ({method}).</source>
   <translation>{key} est de retour dans le jeton et c’est la bonne clé, mais l’utiliser une fois a échoué ({method}).</translation>
  </message>
  <message>
   <source>Let the step run again; if it stays so, stop: you are asked whether the key is kept or destroyed.</source>
   <translation>Relancez l’étape ; si cela persiste, arrêtez : il vous sera demandé si la clé est conservée ou détruite.</translation>
  </message>
  <message>
   <source>The shares restore another backup key than the one that the transcript names.</source>
   <translation>Les parts restaurent une autre clé de sauvegarde que celle que nomme le procès-verbal.</translation>
  </message>
  <message>
   <source>Look at the commitments of the shares in the transcript; one share or the transcript is forged.</source>
   <translation>Regardez les engagements des parts dans le procès-verbal ; une part ou le procès-verbal est falsifié.</translation>
  </message>
  <message>
   <source>This package is of a {found}, and this recovery is for {wanted}: neither accepts what the other made.</source>
   <translation>Ce paquet vient d’un contexte {found}, et cette restauration est pour {wanted} : aucun n’accepte ce que l’autre a fait.</translation>
  </message>
  <message>
   <source>Take the package and the transcript of the same ceremony; shares from files are for drills only.</source>
   <translation>Prenez le paquet et le procès-verbal de la même cérémonie ; les parts dans des fichiers sont réservées aux exercices.</translation>
  </message>
  <message>
   <source>The head of this package cannot be right: {why}. Nothing was computed with it.</source>
   <translation>L’en-tête de ce paquet ne peut pas être juste : {why}. Rien n’a été calculé avec lui.</translation>
  </message>
  <message>
   <source>Nothing says who takes part in this recovery.</source>
   <translation>Rien ne dit qui participe à cette restauration.</translation>
  </message>
  <message>
   <source>Name them with --people PEOPLE.toml, or give the transcript of the ceremony with --transcript.</source>
   <translation>Nommez-les avec --people PEOPLE.toml, ou donnez le procès-verbal de la cérémonie avec --transcript.</translation>
  </message>
  <message>
   <source>These people cannot hold a recovery: {why}.</source>
   <translation>Ces personnes ne peuvent pas tenir une restauration : {why}.</translation>
  </message>
  <message>
   <source>Name at least one administrator, one custodian, and nobody twice.</source>
   <translation>Nommez au moins un administrateur et un dépositaire, et personne deux fois.</translation>
  </message>
  <message>
   <source>{name} is named twice with --share.</source>
   <translation>{name} est nommé deux fois avec --share.</translation>
  </message>
  <message>
   <source>Name each file once. Nothing was made.</source>
   <translation>Nommez chaque fichier une seule fois. Rien n’a été créé.</translation>
  </message>
  <message>
   <source>{name} holds no share that can be used here ({verdict}); words to look at: {places}; it is: {which}.</source>
   <translation>{name} ne contient aucune part utilisable ici ({verdict}) ; mots à revoir : {places} ; c’est : {which}.</translation>
  </message>
  <message>
   <source>Name the file of another share of set {identifier}. Nothing was made; the folder can be named again.</source>
   <translation>Nommez le fichier d’une autre part du jeu {identifier}. Rien n’a été créé ; le dossier peut être nommé de nouveau.</translation>
  </message>
  <message>
   <source>What was named with --share ({count}) does not restore set {identifier}; still needed: {missing}.</source>
   <translation>Ce qui a été nommé avec --share ({count}) ne restaure pas le jeu {identifier} ; il manque encore : {missing}.</translation>
  </message>
  <message>
   <source>Name more shares with --share. Nothing was made; the folder can be named again.</source>
   <translation>Nommez plus de parts avec --share. Rien n’a été créé ; le dossier peut être nommé de nouveau.</translation>
  </message>
  <message>
   <source>{number} of the shares was not accepted ({verdict}); words to look at: {places}; it is: {which}.</source>
   <translation>La part {number} n’a pas été acceptée ({verdict}) ; mots à revoir : {places} ; c’est : {which}.</translation>
  </message>
  <message>
   <source>Compare it with the paper; take a share of set {identifier} that the record names.</source>
   <translation>Comparez-la avec le papier ; prenez une part du jeu {identifier} que nomme l’enregistrement.</translation>
  </message>
  <message>
   <source>There are not enough shares of set {identifier}: {typed} are right, still needed: {missing}.</source>
   <translation>Il n’y a pas assez de parts du jeu {identifier} : {typed} sont justes, il manque encore : {missing}.</translation>
  </message>
  <message>
   <source>Bring more custodians with their envelopes, and let the step run again.</source>
   <translation>Faites venir d’autres dépositaires avec leurs enveloppes et relancez l’étape.</translation>
  </message>
  <message>
   <source>This package is of a production ceremony; its shares are typed by people, never read from files.</source>
   <translation>Ce paquet vient d’une cérémonie de production ; ses parts sont saisies par des personnes, jamais lues dans des fichiers.</translation>
  </message>
  <message>
   <source>Leave --share out, and run this at a terminal with the people present. Destroy the files.</source>
   <translation>Omettez --share et exécutez ceci à un terminal avec les personnes présentes. Détruisez les fichiers.</translation>
  </message>
  <message>
   <source>This transcript does not fit this package: {why}.</source>
   <translation>Ce procès-verbal ne convient pas à ce paquet : {why}.</translation>
  </message>
  <message>
   <source>Take the transcript of ceremony {ceremony}, or do without one: then no share can be told by itself.</source>
   <translation>Prenez le procès-verbal de la cérémonie {ceremony}, ou faites sans : aucune part ne peut alors être jugée séparément.</translation>
  </message>
  <message>
   <source>The transcript {path} cannot be used: {why}.</source>
   <translation>Le procès-verbal {path} est inutilisable : {why}.</translation>
  </message>
  <message>
   <source>Take another copy of it, or do without: then no share can be told right or wrong by itself.</source>
   <translation>Prenez-en une autre copie, ou faites sans : aucune part ne peut alors être dite juste ou fausse séparément.</translation>
  </message>
  <message>
   <source>This was refused.</source>
   <translation>Ceci a été refusé.</translation>
  </message>
  <message>
   <source>Read the sentence above and try again.</source>
   <translation>Lisez la phrase ci-dessus et réessayez.</translation>
  </message>
  <message>
   <source>The test was begun in the second token with serial {expected}; the one that is here has {found}.</source>
   <translation>L’essai a commencé dans le second jeton de numéro de série {expected} ; celui-ci a {found}.</translation>
  </message>
  <message>
   <source>Plug in the token that the test was begun in; what may be left of the test is in that one.</source>
   <translation>Branchez le jeton dans lequel l’essai a commencé ; ce qui peut rester de l’essai est dans celui-là.</translation>
  </message>
  <message>
   <source>The second token {serial} does not let copies of the test go: {ids}.</source>
   <translation>Le second jeton {serial} ne se défait pas de copies de l’essai : {ids}.</translation>
  </message>
  <message>
   <source>Record it as a deviation, and have the second token reset by its officer.</source>
   <translation>Consignez-le comme écart, et faites réinitialiser le second jeton par son officier.</translation>
  </message>
  <message>
   <source>Restored in the second token, {key} is not the key that was born: {why}.</source>
   <translation>Restaurée dans le second jeton, {key} n’est pas la clé qui est née : {why}.</translation>
  </message>
  <message>
   <source>Have the set voided as a deviation and find out which token is at fault; nothing was committed.</source>
   <translation>Faites annuler le jeu comme écart et cherchez quel jeton est en cause ; rien n’a été validé.</translation>
  </message>
  <message>
   <source>The second token still shows {left} copies of the restore test.</source>
   <translation>Le second jeton montre encore {left} copies de l’essai.</translation>
  </message>
  <message>
   <source>Let this step run again; if they stay, record it as a deviation and have the second token reset.</source>
   <translation>Laissez cette étape se répéter ; s’ils restent, consignez-le comme écart et faites réinitialiser le second jeton.</translation>
  </message>
  <message>
   <source>The plan has the backup restored in a second token, and the binding names none.</source>
   <translation>Le plan fait restaurer la sauvegarde dans un second jeton, et la liaison n’en nomme aucun.</translation>
  </message>
  <message>
   <source>Stop, add [second] to the binding, and begin in a new folder.</source>
   <translation>Arrêtez, ajoutez [second] à la liaison, et recommencez dans un nouveau dossier.</translation>
  </message>
  <message>
   <source>The restore test tells of another {what} than it was begun with.</source>
   <translation>L’essai nomme autre chose que ce avec quoi il a commencé ({what}).</translation>
  </message>
  <message>
   <source>Let this step run again; if it happens twice, stop: this computer is not to be trusted.</source>
   <translation>Laissez cette étape se répéter ; si cela arrive deux fois, arrêtez : cet ordinateur n’est pas fiable.</translation>
  </message>
  <message>
   <source>The second token {token} went away in the middle.</source>
   <translation>Le second jeton {token} a disparu au milieu.</translation>
  </message>
  <message>
   <source>Plug it in again and let the step run again: what it may hold of the test is looked for first.</source>
   <translation>Rebranchez-le et laissez l’étape se répéter : ce qu’il peut contenir de l’essai est cherché d’abord.</translation>
  </message>
  <message>
   <source>The verifier does not accept the result ({outcome}): {failed}.</source>
   <translation>La vérification n’accepte pas le résultat ({outcome}) : {failed}.</translation>
  </message>
  <message>
   <source>Mend what it names and let the step run again, or pause: the ceremony key is kept until it verifies.</source>
   <translation>Réparez ce qu’elle nomme et relancez l’étape, ou mettez en pause : la clé de la cérémonie est gardée jusqu’à ce que le résultat soit vérifié.</translation>
  </message>
  <message>
   <source>The key on the card cannot seal a piece by {method}: {why}.</source>
   <translation>La clé de la carte ne peut pas sceller un fragment par {method} : {why}.</translation>
  </message>
  <message>
   <source>Name another key of the card in the binding, or let this custodian choose a passphrase.</source>
   <translation>Nommez une autre clé de la carte dans la liaison, ou laissez ce dépositaire choisir une phrase secrète.</translation>
  </message>
  <message>
   <source>The session code of {person} was wrong {tries} times and is not accepted any more.</source>
   <translation>Le code de session de {person} a été faux {tries} fois et n’est plus accepté.</translation>
  </message>
  <message>
   <source>Have two people confirm who this is, then enrol a new code.</source>
   <translation>Faites confirmer par deux personnes de qui il s’agit, puis enregistrez un nouveau code.</translation>
  </message>
  <message>
   <source>A session code has at least {least} characters.</source>
   <translation>Un code de session a au moins {least} caractères.</translation>
  </message>
  <message>
   <source>Choose a longer code.</source>
   <translation>Choisissez un code plus long.</translation>
  </message>
  <message>
   <source>{rolls} usable dice rolls were given; at least {least} of the faces 1 to 6 are needed.</source>
   <translation>{rolls} lancers utilisables ont été donnés ; il en faut au moins {least} des faces 1 à 6.</translation>
  </message>
  <message>
   <source>Roll and type the dice again.</source>
   <translation>Relancez les dés et ressaisissez.</translation>
  </message>
  <message>
   <source>The entry was given up.</source>
   <translation>La saisie a été abandonnée.</translation>
  </message>
  <message>
   <source>Begin the entry again when ready.</source>
   <translation>Recommencez la saisie quand vous serez prêt.</translation>
  </message>
  <message>
   <source>No PIN is held under the name {ref}.</source>
   <translation>Aucun code PIN n’est détenu sous le nom {ref}.</translation>
  </message>
  <message>
   <source>Type or draw the PIN first.</source>
   <translation>Saisissez ou tirez d’abord le code PIN.</translation>
  </message>
  <message>
   <source>There is no terminal to show or take a secret at.</source>
   <translation>Il n’y a pas de terminal où montrer ou saisir un secret.</translation>
  </message>
  <message>
   <source>Run this in a terminal.</source>
   <translation>Exécutez ceci dans un terminal.</translation>
  </message>
  <message>
   <source>There is no window to show or take a secret at.</source>
   <translation>Il n’y a pas de fenêtre où montrer ou saisir un secret.</translation>
  </message>
  <message>
   <source>Open the program's window, or run this in a terminal.</source>
   <translation>Ouvrez la fenêtre du programme, ou exécutez ceci dans un terminal.</translation>
  </message>
  <message>
   <source>This needs '{needs}' first.</source>
   <translation>Il faut d’abord « {needs} ».</translation>
  </message>
  <message>
   <source>Do that step first.</source>
   <translation>Faites d’abord cette étape.</translation>
  </message>
  <message>
   <source>This passphrase cannot seal a piece: {why}.</source>
   <translation>Cette phrase secrète ne peut pas sceller un fragment : {why}.</translation>
  </message>
  <message>
   <source>Choose a longer one, of several words that nobody would guess together.</source>
   <translation>Choisissez-en une plus longue, de plusieurs mots que personne ne devinerait ensemble.</translation>
  </message>
  <message>
   <source>A PIN has 4 to 255 characters.</source>
   <translation>Un code PIN a de 4 à 255 caractères.</translation>
  </message>
  <message>
   <source>Type the PIN again.</source>
   <translation>Saisissez de nouveau le code PIN.</translation>
  </message>
  <message>
   <source>{expected} bytes should have come from the token process; {got} came.</source>
   <translation>{expected} octets auraient dû venir du processus du jeton ; {got} sont venus.</translation>
  </message>
  <message>
   <source>Repeat the step; if it happens again, look at the token process.</source>
   <translation>Répétez l’étape ; si cela se reproduit, examinez le processus du jeton.</translation>
  </message>
  <message>
   <source>The process that held the backup key of {policy} is gone; nothing was committed.</source>
   <translation>Le processus qui détenait la clé de sauvegarde de {policy} n’est plus là ; rien n’a été validé.</translation>
  </message>
  <message>
   <source>The set is voided; collect and destroy the shares that were handed out, and begin the backup again.</source>
   <translation>Le jeu est annulé ; recueillez et détruisez les parts remises, puis recommencez la sauvegarde.</translation>
  </message>
  <message>
   <source>This secrets child already serves another scope ({scope}).</source>
   <translation>Ce processus de secrets sert déjà un autre domaine ({scope}).</translation>
  </message>
  <message>
   <source>End it and start another.</source>
   <translation>Terminez-le et démarrez-en un autre.</translation>
  </message>
  <message>
   <source>A production ceremony takes and shows secrets at a terminal or a window only, never by a script.</source>
   <translation>Une cérémonie de production ne prend et ne montre de secrets qu’à un terminal ou une fenêtre, jamais par un script.</translation>
  </message>
  <message>
   <source>Run this in a terminal or the window with the people present, or practise it as a drill.</source>
   <translation>Exécutez ceci dans un terminal ou la fenêtre avec les personnes présentes, ou répétez-le comme exercice.</translation>
  </message>
  <message>
   <source>The terminal went away while a secret was shown or typed.</source>
   <translation>Le terminal a disparu pendant qu’un secret était montré ou saisi.</translation>
  </message>
  <message>
   <source>Start the program again in a terminal; what was shown counts as seen.</source>
   <translation>Redémarrez le programme dans un terminal ; ce qui a été montré compte comme vu.</translation>
  </message>
  <message>
   <source>The terminal has {rows} rows of {columns} characters; {need_rows} rows of {need_columns} are needed.</source>
   <translation>Le terminal a {rows} lignes de {columns} caractères ; il faut {need_rows} lignes de {need_columns}.</translation>
  </message>
  <message>
   <source>Make the window larger or the letters smaller, then go on.</source>
   <translation>Agrandissez la fenêtre ou réduisez les lettres, puis continuez.</translation>
  </message>
  <message>
   <source>The token's randomness did not arrive as the token gave it.</source>
   <translation>L’aléa du jeton n’est pas arrivé tel que le jeton l’a donné.</translation>
  </message>
  <message>
   <source>Let the step run again; if it happens again, stop: this computer is not to be trusted.</source>
   <translation>Relancez l’étape ; si cela se reproduit, arrêtez : cet ordinateur n’est pas digne de confiance.</translation>
  </message>
  <message>
   <source>The window went away while a secret was shown or typed.</source>
   <translation>La fenêtre a disparu pendant qu’un secret était montré ou saisi.</translation>
  </message>
  <message>
   <source>Open the window again; what was shown counts as seen.</source>
   <translation>Rouvrez la fenêtre ; ce qui a été montré compte comme vu.</translation>
  </message>
  <message>
   <source>The token gave {got} random bytes where {expected} are needed.</source>
   <translation>Le jeton a donné {got} octets aléatoires alors qu’il en faut {expected}.</translation>
  </message>
  <message>
   <source>Check the token, then begin this backup again.</source>
   <translation>Contrôlez le jeton, puis recommencez cette sauvegarde.</translation>
  </message>
  <message>
   <source>The group threshold {threshold} does not fit {count} groups.</source>
   <translation>Le seuil des groupes {threshold} ne convient pas à {count} groupes.</translation>
  </message>
  <message>
   <source>Choose a group threshold from 1 to {count}.</source>
   <translation>Choisissez un seuil des groupes de 1 à {count}.</translation>
  </message>
  <message>
   <source>Every share set identifier for a {mode} is taken.</source>
   <translation>Tous les identifiants de jeu de type {mode} sont pris.</translation>
  </message>
  <message>
   <source>Look at the register of share sets: 16384 sets cannot be right.</source>
   <translation>Regardez le registre des jeux de parts : 16384 jeux, cela ne peut être juste.</translation>
  </message>
  <message>
   <source>{where}: there is nobody to hold a share.</source>
   <translation>{where} : personne ne détient de part.</translation>
  </message>
  <message>
   <source>Name the custodians.</source>
   <translation>Nommez les dépositaires.</translation>
  </message>
  <message>
   <source>Not yet read back: {missing}.</source>
   <translation>Pas encore relues : {missing}.</translation>
  </message>
  <message>
   <source>Read these shares back first.</source>
   <translation>Relisez d’abord ces parts.</translation>
  </message>
  <message>
   <source>There are not enough shares yet: {missing}.</source>
   <translation>Il n’y a pas encore assez de parts : {missing}.</translation>
  </message>
  <message>
   <source>Enter more shares.</source>
   <translation>Saisissez d’autres parts.</translation>
  </message>
  <message>
   <source>{custodian} could not read back {share} as it was shown.</source>
   <translation>{custodian} n’a pas pu relire {share} telle qu’elle a été montrée.</translation>
  </message>
  <message>
   <source>Let this step run again, or have the set voided as a deviation: a new one is made.</source>
   <translation>Relancez cette étape, ou faites annuler le jeu comme écart : un nouveau est fait.</translation>
  </message>
  <message>
   <source>{where}: the threshold is 1 but the number of shares is {count}; each would be a copy.</source>
   <translation>{where} : le seuil est 1 mais le nombre de parts est {count} ; chacune serait une copie.</translation>
  </message>
  <message>
   <source>Use a threshold of at least 2, or a group of one share.</source>
   <translation>Prenez un seuil d’au moins 2, ou un groupe d’une seule part.</translation>
  </message>
  <message>
   <source>The shares that were read back failed the check '{check}'.</source>
   <translation>Les parts relues n’ont pas passé le contrôle « {check} ».</translation>
  </message>
  <message>
   <source>Void this share set, collect the shares, and make the backup again.</source>
   <translation>Annulez ce jeu de parts, recueillez les parts et refaites la sauvegarde.</translation>
  </message>
  <message>
   <source>The split drew {drawn} times from the ceremony's randomness and should have drawn {expected} times.</source>
   <translation>Le partage a puisé {drawn} fois dans l’aléa de la cérémonie ; il aurait dû le faire {expected} fois.</translation>
  </message>
  <message>
   <source>Do not use these shares. Check the installed shamir-mnemonic against the lock file.</source>
   <translation>N’utilisez pas ces parts. Comparez le shamir-mnemonic installé avec le fichier de verrouillage.</translation>
  </message>
  <message>
   <source>The shares contradict each other. Fitting least: {suspects}.</source>
   <translation>Les parts se contredisent. Celles qui conviennent le moins : {suspects}.</translation>
  </message>
  <message>
   <source>Take the named shares out and compare them with their commitments in the transcript.</source>
   <translation>Retirez les parts nommées et comparez-les avec leurs engagements dans le procès-verbal.</translation>
  </message>
  <message>
   <source>These shares do not restore a backup key together ({library}).</source>
   <translation>Ces parts ne restaurent pas ensemble une clé de sauvegarde ({library}).</translation>
  </message>
  <message>
   <source>Check that every share belongs to this set and that the threshold is reached.</source>
   <translation>Vérifiez que chaque part appartient à ce jeu et que le seuil est atteint.</translation>
  </message>
  <message>
   <source>The shares of {policy} that were read back do not all restore the backup key.</source>
   <translation>Les parts de {policy} qui ont été relues ne restaurent pas toutes la clé de sauvegarde.</translation>
  </message>
  <message>
   <source>Have the set voided as a deviation; a new one is made and every share handed out again.</source>
   <translation>Faites annuler le jeu comme écart ; un nouveau est fait et chaque part est remise de nouveau.</translation>
  </message>
  <message>
   <source>{where}: the threshold {threshold} is above the number of shares {count}.</source>
   <translation>{where} : le seuil {threshold} dépasse le nombre de parts {count}.</translation>
  </message>
  <message>
   <source>Lower the threshold or name more custodians.</source>
   <translation>Baissez le seuil ou nommez plus de dépositaires.</translation>
  </message>
  <message>
   <source>One share alone would restore the backup key ({where}).</source>
   <translation>Une seule part restaurerait la clé de sauvegarde ({where}).</translation>
  </message>
  <message>
   <source>Give the plan a threshold of at least 2.</source>
   <translation>Donnez au plan un seuil d’au moins 2.</translation>
  </message>
  <message>
   <source>{where}: {count} is more than {limit}.</source>
   <translation>{where} : {count} dépasse {limit}.</translation>
  </message>
  <message>
   <source>Use at most {limit}.</source>
   <translation>Prenez {limit} au plus.</translation>
  </message>
  <message>
   <source>There are {count} sufficient subsets of these shares, more than {limit}.</source>
   <translation>Il y a {count} sous-ensembles suffisants de ces parts, plus de {limit}.</translation>
  </message>
  <message>
   <source>Enter only as many shares as the threshold asks for.</source>
   <translation>Ne saisissez que le nombre de parts demandé par le seuil.</translation>
  </message>
  <message>
   <source>On paper this file would need {fragments} codes; at most {limit} are printed.</source>
   <translation>Sur papier, ce fichier demanderait {fragments} codes ; {limit} au plus sont imprimés.</translation>
  </message>
  <message>
   <source>Take a stick for this file, or show it as animated codes, and print only its SHA-256.</source>
   <translation>Prenez une clé USB pour ce fichier, ou montrez-le en codes animés, et n’imprimez que son SHA-256.</translation>
  </message>
  <message>
   <source>This step cannot be repeated: something irreversible was done in it.</source>
   <translation>Cette étape ne peut pas être répétée : quelque chose d’irréversible y a été fait.</translation>
  </message>
  <message>
   <source>Go on, void the key or the set, or stop.</source>
   <translation>Continuez, annulez la clé ou le jeu, ou arrêtez.</translation>
  </message>
  <message>
   <source>{stick} holds more of this ceremony than the folder: {more} bytes of its journal are not here.</source>
   <translation>{stick} contient davantage de cette cérémonie que le dossier : {more} octets de son journal ne sont pas ici.</translation>
  </message>
  <message>
   <source>The folder is an older copy. Resume from the stick into a new folder.</source>
   <translation>Le dossier est une copie plus ancienne. Reprenez depuis la clé dans un nouveau dossier.</translation>
  </message>
  <message>
   <source>{stick} cannot be unmounted, as another program has something of it open.</source>
   <translation>{stick} ne peut pas être démonté, car un autre programme en a quelque chose d’ouvert.</translation>
  </message>
  <message>
   <source>Close what shows its files, do not pull it yet, and repeat: what is on it is compared.</source>
   <translation>Fermez ce qui montre ses fichiers, ne le retirez pas encore, et recommencez : ce qui s’y trouve est comparé.</translation>
  </message>
  <message>
   <source>{stick} failed at {name} ({why}).</source>
   <translation>{stick} a failli pour {name} ({why}).</translation>
  </message>
  <message>
   <source>Do not trust this stick again: take another one and repeat.</source>
   <translation>Ne vous fiez plus à cette clé : prenez-en une autre et recommencez.</translation>
  </message>
  <message>
   <source>{stick} already holds another file named {name}.</source>
   <translation>{stick} contient déjà un autre fichier nommé {name}.</translation>
  </message>
  <message>
   <source>Take a stick that does not hold it; nothing is ever overwritten.</source>
   <translation>Prenez une clé qui ne le contient pas ; rien n’est jamais écrasé.</translation>
  </message>
  <message>
   <source>{stick} holds {found}; FAT, exFAT and ext4 are read here.</source>
   <translation>{stick} contient {found} ; on lit ici FAT, exFAT et ext4.</translation>
  </message>
  <message>
   <source>Bring the files on a stick with one of these.</source>
   <translation>Apportez les fichiers sur une clé formatée ainsi.</translation>
  </message>
  <message>
   <source>There is no room left on {stick} for {name}.</source>
   <translation>Il n’y a plus de place sur {stick} pour {name}.</translation>
  </message>
  <message>
   <source>Take another stick; nothing on this one was changed.</source>
   <translation>Prenez une autre clé ; rien n’a été changé sur celle-ci.</translation>
  </message>
  <message>
   <source>{stick} holds what no honest stick holds: {why}</source>
   <translation>{stick} contient ce qu’aucune clé honnête ne contient : {why}</translation>
  </message>
  <message>
   <source>Pull it, keep it aside with a note for the auditor, and record a deviation.</source>
   <translation>Retirez-la, mettez-la de côté avec une note pour l’auditeur, et consignez un écart.</translation>
  </message>
  <message>
   <source>{stick} ({known_by}) is not plugged in.</source>
   <translation>{stick} ({known_by}) n’est pas branchée.</translation>
  </message>
  <message>
   <source>Plug it in, wait until its light is quiet, then try again.</source>
   <translation>Branchez-la, attendez que son voyant soit calme, puis réessayez.</translation>
  </message>
  <message>
   <source>{stick} could not be mounted: {why}.</source>
   <translation>{stick} n’a pas pu être montée : {why}.</translation>
  </message>
  <message>
   <source>Pull it and plug it in again; if that does not help, take another stick.</source>
   <translation>Retirez-la et rebranchez-la ; si cela n’aide pas, prenez une autre clé.</translation>
  </message>
  <message>
   <source>{stick} is mounted without {missing}, and this program may not change that. Nothing of it was read.</source>
   <translation>{stick} est monté sans {missing}, et ce programme n’a pas le droit de le changer. Rien n’en a été lu.</translation>
  </message>
  <message>
   <source>Unmount it and leave it plugged in: where udisks or root's rights are there, it is mounted rightly from here. Otherwise have root mount it with ro,nodev,nosuid,noexec.</source>
   <translation>Démontez-la et laissez-la branchée : avec udisks ou les droits de root, elle est montée correctement d’ici. Sinon, faites-la monter par root avec ro,nodev,nosuid,noexec.</translation>
  </message>
  <message>
   <source>{place} holds no ceremony's journal.</source>
   <translation>{place} ne contient le journal d’aucune cérémonie.</translation>
  </message>
  <message>
   <source>Plug in the LOG stick of the ceremony and name where it is mounted, or its device.</source>
   <translation>Branchez la clé LOG de la cérémonie et indiquez où elle est montée, ou son périphérique.</translation>
  </message>
  <message>
   <source>The binding names no {role} stick.</source>
   <translation>La liaison ne nomme aucune clé pour {role}.</translation>
  </message>
  <message>
   <source>Use the folder or the codes, or have a stick written into the binding for the next ceremony.</source>
   <translation>Utilisez le dossier ou les codes, ou faites inscrire une clé dans la liaison pour la prochaine cérémonie.</translation>
  </message>
  <message>
   <source>{stick} holds nothing for {target}; wanted is {wanted}.</source>
   <translation>{stick} ne contient rien pour {target} ; on attend {wanted}.</translation>
  </message>
  <message>
   <source>Put the files into a folder named {target} on it, elsewhere, and try again; or bring them another way.</source>
   <translation>Placez ailleurs les fichiers dans un dossier nommé {target} sur la clé, puis réessayez ; ou apportez-les autrement.</translation>
  </message>
  <message>
   <source>{place} holds the journal of a ceremony, not of a recovery.</source>
   <translation>{place} contient le journal d’une cérémonie, non celui d’une restauration.</translation>
  </message>
  <message>
   <source>A ceremony goes on by ceremony run --from-stick.</source>
   <translation>Une cérémonie reprend par ceremony run --from-stick.</translation>
  </message>
  <message>
   <source>{place} holds the journal of a recovery, not of a ceremony.</source>
   <translation>{place} contient le journal d’une restauration, non celui d’une cérémonie.</translation>
  </message>
  <message>
   <source>A recovery goes on by ceremony recover --from-stick.</source>
   <translation>Une restauration reprend par ceremony recover --from-stick.</translation>
  </message>
  <message>
   <source>The journal on {stick} parts from the one in the folder.</source>
   <translation>Le journal sur {stick} diverge de celui du dossier.</translation>
  </message>
  <message>
   <source>Somebody went on with an older copy. Keep both, stop, and call the auditor.</source>
   <translation>Quelqu’un a continué avec une copie plus ancienne. Gardez les deux, arrêtez, et appelez l’auditeur.</translation>
  </message>
  <message>
   <source>{stick} was pulled while {name} was on its way.</source>
   <translation>{stick} a été retirée pendant le transfert de {name}.</translation>
  </message>
  <message>
   <source>Plug it in again and repeat: what is on it already is compared, never overwritten.</source>
   <translation>Rebranchez-la et recommencez : ce qui s’y trouve déjà est comparé, jamais écrasé.</translation>
  </message>
  <message>
   <source>{stick} gives back other bytes of {name} than were written.</source>
   <translation>{stick} rend d’autres octets de {name} que ceux qui ont été écrits.</translation>
  </message>
  <message>
   <source>Do not trust this stick: take another one and repeat.</source>
   <translation>Ne vous fiez pas à cette clé : prenez-en une autre et recommencez.</translation>
  </message>
  <message>
   <source>{stick} is write-protected.</source>
   <translation>{stick} est protégée en écriture.</translation>
  </message>
  <message>
   <source>Move its switch, or take another stick; a stick that protects itself is at its end.</source>
   <translation>Basculez son interrupteur, ou prenez une autre clé ; une clé qui se protège elle-même est en fin de vie.</translation>
  </message>
  <message>
   <source>{stick} has the right serial number, but its file system is {found} where the binding says {uuid}.</source>
   <translation>{stick} a le bon numéro de série, mais son système de fichiers est {found} là où la liaison dit {uuid}.</translation>
  </message>
  <message>
   <source>Somebody formatted it anew: take the stick aside, record a deviation, and use another one.</source>
   <translation>Quelqu’un l’a reformatée : mettez la clé de côté, consignez un écart et prenez-en une autre.</translation>
  </message>
  <message>
   <source>{place} holds several ceremonies: {names}.</source>
   <translation>{place} contient plusieurs cérémonies : {names}.</translation>
  </message>
  <message>
   <source>Name the folder of the one that is to go on.</source>
   <translation>Indiquez le dossier de celle qui doit continuer.</translation>
  </message>
  <message>
   <source>{path} cannot be built anew from the stick ({why}).</source>
   <translation>{path} ne peut pas être reconstruit à partir de la clé ({why}).</translation>
  </message>
  <message>
   <source>Take the other LOG stick of this ceremony, or the folder of the first laptop.</source>
   <translation>Prenez l’autre clé LOG de cette cérémonie, ou le dossier du premier ordinateur.</translation>
  </message>
  <message>
   <source>Two sticks cannot be told apart by their {what}: {first} and {second}.</source>
   <translation>Deux clés ne se distinguent pas par {what} : {first} et {second}.</translation>
  </message>
  <message>
   <source>Pull the one that is not {stick}, then try again. Where both belong here, label one anew elsewhere.</source>
   <translation>Retirez celle qui n’est pas {stick}, puis réessayez. Si les deux ont leur place ici, donnez ailleurs à l’une un autre nom de volume.</translation>
  </message>
  <message>
   <source>{stick} holds {count} things that do not belong there: {names}.</source>
   <translation>{stick} contient ce qui n’y a pas sa place (nombre : {count}) : {names}.</translation>
  </message>
  <message>
   <source>Ask who put them there. Take a stick that holds nothing else, or have them removed elsewhere.</source>
   <translation>Demandez qui l’y a mis. Prenez une clé qui ne contient rien d’autre, ou faites-le retirer ailleurs.</translation>
  </message>
  <message>
   <source>This is not {stick} ({known_by}): what is plugged in is {found}.</source>
   <translation>Ce n’est pas {stick} ({known_by}) : ce qui est branché est {found}.</translation>
  </message>
  <message>
   <source>Pull that one, plug in the right one, then try again.</source>
   <translation>Retirez celle-ci, branchez la bonne, puis réessayez.</translation>
  </message>
  <message>
   <source>The file {file} fits the targets {targets}.</source>
   <translation>Le fichier {file} convient aux cibles {targets}.</translation>
  </message>
  <message>
   <source>Make a folder named after each target's id in the inbox, and put each file in its folder.</source>
   <translation>Créez dans la réception un dossier nommé d’après l’identifiant de chaque cible, et placez chaque fichier dans le sien.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapped blob has {size} bytes, but {why}.</source>
   <translation>Cible {target} : la clé enveloppée a {size} octets, mais {why}.</translation>
  </message>
  <message>
   <source>Do not give it to the cloud. Make the wrap again; if it stays so, stop and report it.</source>
   <translation>Ne la donnez pas au cloud. Refaites l’enveloppement ; si cela persiste, arrêtez et signalez-le.</translation>
  </message>
  <message>
   <source>Target {target}: {cloud} does not take {algorithm} {how}: {why}.</source>
   <translation>Cible {target} : {cloud} ne prend pas {algorithm} {how} : {why}.</translation>
  </message>
  <message>
   <source>Change the key's algorithm or the target's method in the plan (`ceremony new` shows ones that fit).</source>
   <translation>Changez dans le plan l’algorithme de la clé ou la méthode de la cible (`ceremony new` en montre qui conviennent).</translation>
  </message>
  <message>
   <source>Target {target}: this is the simulated cloud's wrapping key; everybody has its private half.</source>
   <translation>Cible {target} : c’est la clé d’enveloppement du cloud simulé ; tout le monde en a la moitié privée.</translation>
  </message>
  <message>
   <source>Find out how it came into a production inbox. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Trouvez comment elle est arrivée dans une réception de production. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key is valid until {expires}; it is now {now}.</source>
   <translation>Cible {target} : la clé d’enveloppement est valable jusqu’au {expires} ; nous sommes le {now}.</translation>
  </message>
  <message>
   <source>Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key is valid until {expires}, {left} minutes from now; {needed} are needed for the ceremony and the way to the cloud.</source>
   <translation>Cible {target} : la clé d’enveloppement est valable jusqu’au {expires}, dans {left} minutes ; il en faut {needed} pour la cérémonie et le chemin vers le cloud.</translation>
  </message>
  <message>
   <source>Target {target}: the imported key is to expire on {expires}, {why}.</source>
   <translation>Cible {target} : la clé importée doit expirer le {expires}, {why}.</translation>
  </message>
  <message>
   <source>Choose a day from tomorrow to 365 days ahead, or leave the expiry out.</source>
   <translation>Choisissez un jour entre demain et dans 365 jours, ou omettez l’expiration.</translation>
  </message>
  <message>
   <source>The file {file}: the field {field} is {why}.</source>
   <translation>Le fichier {file} : le champ {field} est {why}.</translation>
  </message>
  <message>
   <source>The file {file} is empty.</source>
   <translation>Le fichier {file} est vide.</translation>
  </message>
  <message>
   <source>The file {file} is {kind} that fits no target of the plan: {stated}.</source>
   <translation>Le fichier {file} est {kind} qui ne convient à aucune cible du plan : {stated}.</translation>
  </message>
  <message>
   <source>Compare it with the plan's targets; take it out, or put it in a folder named after its target.</source>
   <translation>Comparez-le avec les cibles du plan ; retirez-le, ou placez-le dans un dossier nommé d’après sa cible.</translation>
  </message>
  <message>
   <source>The inbox holds a file name that cannot be printed: {file}.</source>
   <translation>La réception contient un nom de fichier qui ne peut pas être imprimé : {file}.</translation>
  </message>
  <message>
   <source>Rename the file with letters, digits, dots, hyphens and underscores.</source>
   <translation>Renommez le fichier avec lettres, chiffres, points, tirets et tirets bas.</translation>
  </message>
  <message>
   <source>The file {file} has {size} bytes; nothing that a cloud hands over is larger than {limit}.</source>
   <translation>Le fichier {file} a {size} octets ; rien de ce que remet un cloud ne dépasse {limit}.</translation>
  </message>
  <message>
   <source>Take it out of the inbox and look at what it is.</source>
   <translation>Retirez-le de la réception et regardez ce que c’est.</translation>
  </message>
  <message>
   <source>Target {target}: {field} is '{value}', but {why}.</source>
   <translation>Cible {target} : {field} est « {value} », mais {why}.</translation>
  </message>
  <message>
   <source>Correct {field} in the plan.</source>
   <translation>Corrigez {field} dans le plan.</translation>
  </message>
  <message>
   <source>Target {target}: the import token is {why}; AWS imports only with the token of the same request.</source>
   <translation>Cible {target} : le jeton d’importation est {why} ; AWS n’importe qu’avec le jeton de la même demande.</translation>
  </message>
  <message>
   <source>The file {file} has the field '{field}' twice; programs disagree on which one counts.</source>
   <translation>Le fichier {file} a deux fois le champ « {field} » ; les programmes ne s’accordent pas sur celui qui compte.</translation>
  </message>
  <message>
   <source>The file {file} is not well-formed JSON: {why}.</source>
   <translation>Le fichier {file} n’est pas du JSON bien formé : {why}.</translation>
  </message>
  <message>
   <source>It was cut or edited on the way. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Il a été coupé ou modifié en chemin. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>The wrapping key of {target} is good for {minutes} more minutes; at least {needed} are needed.</source>
   <translation>La clé d’enveloppement de {target} vaut encore {minutes} minutes ; il en faut au moins {needed}.</translation>
  </message>
  <message>
   <source>Have a new one fetched and put into the inbox, or defer this target as a deviation.</source>
   <translation>Faites-en chercher une nouvelle et placez-la dans la réception, ou reportez cette cible comme écart.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key's public exponent is not 65537; no cloud makes such keys.</source>
   <translation>Cible {target} : l’exposant public de la clé d’enveloppement n’est pas 65537 ; aucun cloud ne fait de telles clés.</translation>
  </message>
  <message>
   <source>Do not use this key; find out who made it. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>N’utilisez pas cette clé ; trouvez qui l’a faite. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>The wrapping key of {target} was neither compared with a copy from another channel nor accepted without.</source>
   <translation>La clé d’enveloppement de {target} n’a été ni comparée avec une copie d’un autre canal, ni acceptée sans elle.</translation>
  </message>
  <message>
   <source>Bring the fingerprint by another channel and try again, or defer this target as a deviation.</source>
   <translation>Apportez l’empreinte par un autre canal et réessayez, ou reportez cette cible comme écart.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key may be used for '{stated}', but only 'import' alone is right.</source>
   <translation>Cible {target} : la clé d’enveloppement peut servir à « {stated} », mais seul « import » est juste.</translation>
  </message>
  <message>
   <source>Ask for a key exchange key made with `--ops import` and nothing else.</source>
   <translation>Demandez une clé d’échange créée avec `--ops import` et rien d’autre.</translation>
  </message>
  <message>
   <source>Target {target}: the wrapping key has {bits} bits, but {wanted} are wanted.</source>
   <translation>Cible {target} : la clé d’enveloppement a {bits} bits, mais {wanted} sont voulus.</translation>
  </message>
  <message>
   <source>Ask the cloud's operator to request the size that the plan names, or correct the plan.</source>
   <translation>Demandez à l’opérateur du cloud la taille que nomme le plan, ou corrigez le plan.</translation>
  </message>
  <message>
   <source>Target {target}: the key identifier {stated} has no version, so it does not say which key it is.</source>
   <translation>Cible {target} : l’identifiant de clé {stated} n’a pas de version ; il ne dit donc pas de quelle clé il s’agit.</translation>
  </message>
  <message>
   <source>Use the full identifier that `az keyvault key show --query key.kid` prints.</source>
   <translation>Utilisez l’identifiant complet qu’affiche `az keyvault key show --query key.kid`.</translation>
  </message>
  <message>
   <source>Target {target}: there is no wrapping key for {cloud} among {files}.</source>
   <translation>Cible {target} : il n’y a pas de clé d’enveloppement pour {cloud} parmi {files}.</translation>
  </message>
  <message>
   <source>Put {wanted} in the inbox.</source>
   <translation>Placez {wanted} dans la réception.</translation>
  </message>
  <message>
   <source>The file {file} does not hold a readable public key: {why}.</source>
   <translation>Le fichier {file} ne contient pas de clé publique lisible : {why}.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over says {stated}; the cloud imports only while it is {planned}.</source>
   <translation>Cible {target} : la remise dit {stated} ; le cloud n’importe que tant que c’est {planned}.</translation>
  </message>
  <message>
   <source>The file {file} holds a public key that is not RSA.</source>
   <translation>Le fichier {file} contient une clé publique qui n’est pas RSA.</translation>
  </message>
  <message>
   <source>The import methods of this program wrap to RSA keys. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Les méthodes d’importation de ce programme enveloppent vers des clés RSA. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>Nothing came in for {target}; wanted is {wanted}.</source>
   <translation>Rien n’est arrivé pour {target} ; il faut {wanted}.</translation>
  </message>
  <message>
   <source>Put the files into {place}, then let the step run again; or defer the target as a deviation.</source>
   <translation>Placez les fichiers dans {place}, puis relancez l’étape ; ou reportez la cible comme écart.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over is for {stated}, but the plan says {planned}.</source>
   <translation>Cible {target} : la remise est pour {stated}, mais le plan dit {planned}.</translation>
  </message>
  <message>
   <source>Check the two names. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Vérifiez les deux noms. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over says the method {stated}, but the plan says {planned}.</source>
   <translation>Cible {target} : la remise dit la méthode {stated}, mais le plan dit {planned}.</translation>
  </message>
  <message>
   <source>A blob made by another method would be refused by the cloud. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Une clé enveloppée par une autre méthode serait refusée par le cloud. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>Target {target}: the hand-over says protection {stated}, but the plan needs {planned}.</source>
   <translation>Cible {target} : la remise dit la protection {stated}, mais le plan exige {planned}.</translation>
  </message>
  <message>
   <source>The file {file} holds a private key. A cloud hands over public keys only.</source>
   <translation>Le fichier {file} contient une clé privée. Un cloud ne remet que des clés publiques.</translation>
  </message>
  <message>
   <source>Take the file out of the room, find out where it came from, and treat that key as exposed. Ask the cloud's operator for a fresh hand-over, made as the request sheet says.</source>
   <translation>Sortez le fichier de la salle, trouvez d’où il vient et tenez cette clé pour exposée. Demandez à l’opérateur du cloud une nouvelle remise, conforme à la feuille de demande.</translation>
  </message>
  <message>
   <source>Target {target} is in {region}, but the plan lets key {key} go to {allowed} only.</source>
   <translation>La cible {target} est dans {region}, mais le plan ne laisse la clé {key} aller que vers {allowed}.</translation>
  </message>
  <message>
   <source>Correct the target's region or the key's regions in the plan; it must be reviewed again.</source>
   <translation>Corrigez dans le plan la région de la cible ou les régions de la clé ; il doit être relu.</translation>
  </message>
  <message>
   <source>Target {target}: {files} are each {kind}, and there must be one only.</source>
   <translation>Cible {target} : {files} sont chacun {kind}, et il ne doit y en avoir qu’un.</translation>
  </message>
  <message>
   <source>Leave only the file that belongs to this ceremony's wrapping key in the inbox.</source>
   <translation>Ne laissez dans la réception que le fichier de la clé d’enveloppement de cette cérémonie.</translation>
  </message>
  <message>
   <source>Target {target}: {files} hold different wrapping keys, and there must be exactly one.</source>
   <translation>Cible {target} : {files} contiennent des clés d’enveloppement différentes, et il en faut exactement une.</translation>
  </message>
  <message>
   <source>Find out which one belongs to this ceremony, and leave only that one in the inbox.</source>
   <translation>Trouvez laquelle appartient à cette cérémonie et ne laissez que celle-là dans la réception.</translation>
  </message>
  <message>
   <source>The file {file} holds more than one public key in exact form: {why}.</source>
   <translation>Le fichier {file} contient plus d’une clé publique en forme exacte : {why}.</translation>
  </message>
  <message>
   <source>The inbox has the folder {folder}, but no target of the plan has that id.</source>
   <translation>La réception a le dossier {folder}, mais aucune cible du plan n’a cet identifiant.</translation>
  </message>
  <message>
   <source>Name the folder after one of: {targets}.</source>
   <translation>Nommez le dossier d’après l’un de : {targets}.</translation>
  </message>
  <message>
   <source>Target {target}: {field} is {value}, which does not fit a key {algorithm} for {usage}.</source>
   <translation>Cible {target} : {field} est {value}, ce qui ne convient pas à une clé {algorithm} pour {usage}.</translation>
  </message>
  <message>
   <source>Choose one of: {fitting}.</source>
   <translation>Choisissez l’un de : {fitting}.</translation>
  </message>
  <message>
   <source>The terminal is gone.</source>
   <translation>Le terminal n’est plus là.</translation>
  </message>
  <message>
   <source>Start again with the same folder: the ceremony goes on where it was.</source>
   <translation>Redémarrez avec le même dossier : la cérémonie continue où elle en était.</translation>
  </message>
  <message>
   <source>Trying the routes needs the token's PIN, and there is no terminal to type it at.</source>
   <translation>Essayer les voies exige le code PIN du jeton, et il n’y a pas de terminal où le saisir.</translation>
  </message>
  <message>
   <source>Run this at a terminal. Only `ceremony check` without --binding asks for no PIN.</source>
   <translation>Exécutez ceci dans un terminal. Seul `ceremony check` sans --binding ne demande pas de PIN.</translation>
  </message>
  <message>
   <source>People answer at a terminal, and there is none.</source>
   <translation>Les personnes répondent à un terminal, et il n’y en a pas.</translation>
  </message>
  <message>
   <source>Run this at a terminal; scripted people answer in a drill (`run` with --drill-auto, `recover` with --share).</source>
   <translation>Lancez ceci dans un terminal ; dans un exercice, des personnes simulées répondent (`run` avec --drill-auto, `recover` avec --share).</translation>
  </message>
  <message>
   <source>The terminal is locked, and too many wrong codes were given for {count} people to open it.</source>
   <translation>Le terminal est verrouillé, et trop de codes erronés ont été donnés pour que {count} personnes puissent encore l’ouvrir.</translation>
  </message>
  <message>
   <source>Start again with the same folder: people enrol new codes, and the ceremony goes on where it was.</source>
   <translation>Recommencez avec le même dossier : les personnes choisissent de nouveaux codes, et la cérémonie reprend là où elle en était.</translation>
  </message>
  <message>
   <source>This token has serial {found}; the ceremony was begun with {expected}.</source>
   <translation>Ce jeton a le numéro de série {found} ; la cérémonie a commencé avec {expected}.</translation>
  </message>
  <message>
   <source>Plug the token that the ceremony was begun with.</source>
   <translation>Branchez le jeton avec lequel la cérémonie a commencé.</translation>
  </message>
  <message>
   <source>The token made a key whose {attribute} reads {actual} instead of {requested}; the key was destroyed.</source>
   <translation>Le jeton a créé une clé dont {attribute} vaut {actual} au lieu de {requested} ; la clé a été détruite.</translation>
  </message>
  <message>
   <source>Do not use this token or firmware for the ceremony; ask its vendor.</source>
   <translation>N’utilisez pas ce jeton ou ce micrologiciel pour la cérémonie ; interrogez son fournisseur.</translation>
  </message>
  <message>
   <source>The token went away in the middle of “{operation}”. Nothing else is lost: codes and shares stay good.</source>
   <translation>Le jeton a disparu au milieu de « {operation} ». Rien d’autre n’est perdu : codes et parts restent valables.</translation>
  </message>
  <message>
   <source>Plug the same token in again; it is found by its serial number, and the ceremony goes on where it was.</source>
   <translation>Rebranchez le même jeton ; il est reconnu à son numéro de série, et la cérémonie continue où elle en était.</translation>
  </message>
  <message>
   <source>The token's answer to {call} was {error}.</source>
   <translation>La réponse du jeton à {call} a été {error}.</translation>
  </message>
  <message>
   <source>Look the error up in the vendor's manual; nothing else was changed.</source>
   <translation>Cherchez l’erreur dans le manuel du fournisseur ; rien d’autre n’a été modifié.</translation>
  </message>
  <message>
   <source>The token or its module is not what it was when it was opened ({difference}), and nobody accepted that.</source>
   <translation>Le jeton ou son module n’est plus ce qu’il était à l’ouverture ({difference}), et personne ne l’a accepté.</translation>
  </message>
  <message>
   <source>Find out who changed it; accept it with a reason, or stop: what was rehearsed may hold no longer.</source>
   <translation>Cherchez qui l’a modifié ; acceptez-le avec un motif, ou arrêtez : ce qui a été répété ne vaut peut-être plus.</translation>
  </message>
  <message>
   <source>The token gave a check value of zeros only for the key with id {key_id}.</source>
   <translation>Le jeton a donné une valeur de contrôle toute à zéro pour la clé d’identifiant {key_id}.</translation>
  </message>
  <message>
   <source>Do not use this key; ask the token's vendor.</source>
   <translation>N’utilisez pas cette clé ; interrogez le fournisseur du jeton.</translation>
  </message>
  <message>
   <source>The evidence of the device is not as it should be, and nobody accepted that: {problem}.</source>
   <translation>Les preuves de l’appareil ne sont pas comme elles devraient l’être, et personne ne l’a accepté : {problem}.</translation>
  </message>
  <message>
   <source>Bring what is missing into the folder “evidence” and let this step run again, or accept it.</source>
   <translation>Apportez ce qui manque dans le dossier « evidence » et relancez cette étape, ou acceptez-le.</translation>
  </message>
  <message>
   <source>More came as evidence of the device than is taken: {found}.</source>
   <translation>Il est venu, comme preuves de l’appareil, plus que ce qui est pris : {found}.</translation>
  </message>
  <message>
   <source>Leave in the folder “evidence” the attestations, the certificates above them and one log; run this again.</source>
   <translation>Laissez dans le dossier « evidence » les attestations, les certificats au-dessus et un journal ; recommencez.</translation>
  </message>
  <message>
   <source>The folder {folder} already holds a token.</source>
   <translation>Le dossier {folder} contient déjà un jeton.</translation>
  </message>
  <message>
   <source>Name a new folder; an existing token is never overwritten.</source>
   <translation>Nommez un nouveau dossier ; un jeton existant n’est jamais écrasé.</translation>
  </message>
  <message>
   <source>The token went away during {call}: {error}. What that call did is unknown.</source>
   <translation>Le jeton a disparu pendant {call} : {error}. Ce que cet appel a fait est inconnu.</translation>
  </message>
  <message>
   <source>Plug it in again and reconnect; the program then looks at what is in the token.</source>
   <translation>Rebranchez-le et reconnectez ; le programme regarde alors ce que contient le jeton.</translation>
  </message>
  <message>
   <source>The binding says that a quorum opens this token: nobody knows its PIN, and nothing says who has its pieces.</source>
   <translation>La liaison dit qu’un quorum ouvre ce jeton : personne ne connaît son PIN, et rien ne dit qui en a les fragments.</translation>
  </message>
  <message>
   <source>Name a plan whose [token.pins] says who holds them and has work = "open". Before its PINs are made, name the plan that makes them: somebody knows the transport PIN then.</source>
   <translation>Indiquez un plan dont [token.pins] dit qui les détient et qui a work = "open". Avant que ses PIN soient faits, indiquez le plan qui les fait : quelqu’un connaît alors le PIN de transport.</translation>
  </message>
  <message>
   <source>The token already holds an object with id {key_id}.</source>
   <translation>Le jeton contient déjà un objet d’identifiant {key_id}.</translation>
  </message>
  <message>
   <source>Draw a new id; destroy nothing before the inventory is understood.</source>
   <translation>Tirez un nouvel identifiant ; ne détruisez rien avant d’avoir compris l’inventaire.</translation>
  </message>
  <message>
   <source>The token does not hold what the journal says: {difference}.</source>
   <translation>Le jeton ne contient pas ce que dit le journal : {difference}.</translation>
  </message>
  <message>
   <source>Record a deviation with what people know about it, and let two people accept or destroy it.</source>
   <translation>Consignez un écart avec ce que l’on en sait, et laissez deux personnes l’accepter ou le détruire.</translation>
  </message>
  <message>
   <source>The key with id {key_id} is not what was asked for ({algorithm}): {why}.</source>
   <translation>La clé d’identifiant {key_id} n’est pas ce qui était demandé ({algorithm}) : {why}.</translation>
  </message>
  <message>
   <source>Compare the token's inventory with the record.</source>
   <translation>Comparez l’inventaire du jeton avec l’enregistrement.</translation>
  </message>
  <message>
   <source>The token holds {count} keys with id {key_id}.</source>
   <translation>Le jeton contient {count} clés d’identifiant {key_id}.</translation>
  </message>
  <message>
   <source>Two people decide from the inventory which one is kept.</source>
   <translation>Deux personnes décident, d’après l’inventaire, laquelle est gardée.</translation>
  </message>
  <message>
   <source>There is no key with id {key_id} in the token.</source>
   <translation>Il n’y a pas de clé d’identifiant {key_id} dans le jeton.</translation>
  </message>
  <message>
   <source>Compare the token's serial number and inventory with the record.</source>
   <translation>Comparez le numéro de série et l’inventaire du jeton avec l’enregistrement.</translation>
  </message>
  <message>
   <source>{key} did not do what it is for after its lock: {method}.</source>
   <translation>{key} n’a pas fait ce à quoi elle sert après son verrouillage : {method}.</translation>
  </message>
  <message>
   <source>Let this step run again; if it fails again, void the key as a deviation.</source>
   <translation>Relancez cette étape ; si elle échoue encore, annulez la clé comme écart.</translation>
  </message>
  <message>
   <source>Token {label} (serial {serial}) has this label and both its PINs already, and may hold keys.</source>
   <translation>Le jeton {label} (numéro de série {serial}) a déjà ce nom et ses deux PIN, et peut contenir des clés.</translation>
  </message>
  <message>
   <source>Unplug it and plug in the blank one. This program wipes none: if there is no other, stop.</source>
   <translation>Débranchez-le et branchez le jeton vierge. Ce programme n’en efface aucun : s’il n’y en a pas d’autre, arrêtez.</translation>
  </message>
  <message>
   <source>The token says that one more wrong {pin} PIN locks it.</source>
   <translation>Le jeton dit qu’un PIN « {pin} » faux de plus le bloque.</translation>
  </message>
  <message>
   <source>At an opening of the token two people are asked whether the last try may be made; for anything else have the tries restored first.</source>
   <translation>À l’ouverture du jeton, on demande à deux personnes si le dernier essai peut être fait ; pour tout le reste, faites d’abord rétablir les essais.</translation>
  </message>
  <message>
   <source>The token has one try left for its user PIN, and it was not consented to.</source>
   <translation>Il reste au jeton un essai pour son PIN d’utilisateur, et il n’a pas été consenti.</translation>
  </message>
  <message>
   <source>Have the security officer or the vendor's tool restore the tries, or stop.</source>
   <translation>Faites rétablir les essais par le responsable de sécurité ou l’outil du fabricant, ou arrêtez.</translation>
  </message>
  <message>
   <source>The token does not keep {key} from being wrapped again, and nobody accepted that.</source>
   <translation>Le jeton n’empêche pas que {key} soit enveloppée de nouveau, et personne ne l’a accepté.</translation>
  </message>
  <message>
   <source>Accept it with a reason, or void the key as a deviation: it is destroyed in the token.</source>
   <translation>Acceptez-le avec un motif, ou annulez la clé comme écart : elle est détruite dans le jeton.</translation>
  </message>
  <message>
   <source>The PKCS#11 module {module} did not start: {error}.</source>
   <translation>Le module PKCS#11 {module} n’a pas démarré : {error}.</translation>
  </message>
  <message>
   <source>Check the module's configuration, its service and its cable, then start again.</source>
   <translation>Contrôlez la configuration du module, son service et son câble, puis redémarrez.</translation>
  </message>
  <message>
   <source>No backup key is loaded in the token.</source>
   <translation>Aucune clé de sauvegarde n’est chargée dans le jeton.</translation>
  </message>
  <message>
   <source>Load the backup key first.</source>
   <translation>Chargez d’abord la clé de sauvegarde.</translation>
  </message>
  <message>
   <source>There is no PKCS#11 module at {module}.</source>
   <translation>Il n’y a pas de module PKCS#11 à {module}.</translation>
  </message>
  <message>
   <source>Install the vendor's module, or correct its path in the binding.</source>
   <translation>Installez le module du fournisseur, ou corrigez son chemin dans la liaison.</translation>
  </message>
  <message>
   <source>The binding says that this token takes its PIN at the device; the token says that it does not.</source>
   <translation>La liaison dit que ce jeton prend son PIN sur l’appareil ; le jeton dit que non.</translation>
  </message>
  <message>
   <source>Correct `opening` in the binding, or connect the device's own pad and start its service.</source>
   <translation>Corrigez `opening` dans la liaison, ou branchez le clavier de l’appareil et démarrez son service.</translation>
  </message>
  <message>
   <source>The token cannot keep the ceremony's record: {error}.</source>
   <translation>Le jeton ne peut pas garder l’enregistrement de la cérémonie : {error}.</translation>
  </message>
  <message>
   <source>Go on with the head on paper alone; the transcript says so.</source>
   <translation>Continuez avec la seule valeur de tête sur papier ; le procès-verbal le dit.</translation>
  </message>
  <message>
   <source>SoftHSM 2, the software token for drills, is not installed.</source>
   <translation>SoftHSM 2, le jeton logiciel des exercices, n’est pas installé.</translation>
  </message>
  <message>
   <source>Install the Debian package softhsm2 (apt install softhsm2).</source>
   <translation>Installez le paquet Debian softhsm2 (apt install softhsm2).</translation>
  </message>
  <message>
   <source>The plan does not allow this token: {why}.</source>
   <translation>Le plan ne permet pas ce jeton : {why}.</translation>
  </message>
  <message>
   <source>Plug the token that the plan names, or have the plan changed and approved anew.</source>
   <translation>Branchez le jeton que nomme le plan, ou faites modifier et approuver de nouveau le plan.</translation>
  </message>
  <message>
   <source>Token {label} (serial {serial}) is not blank; {objects} objects show without its PIN, and others may not.</source>
   <translation>Le jeton {label} (numéro de série {serial}) n’est pas vierge ; {objects} objets sont visibles sans son PIN, d’autres peut-être pas.</translation>
  </message>
  <message>
   <source>Take a blank token. This program wipes none: its maker's tool does, once everybody knows what is lost.</source>
   <translation>Prenez un jeton vierge. Ce programme n’en efface aucun : l’outil du fabricant le fait, une fois que chacun sait ce qui est perdu.</translation>
  </message>
  <message>
   <source>No token with serial {serial} and label {label} is present; present are: {present}.</source>
   <translation>Aucun jeton de numéro de série {serial} et de libellé {label} n’est présent ; sont présents : {present}.</translation>
  </message>
  <message>
   <source>Plug in the token that the binding names, or correct the binding.</source>
   <translation>Branchez le jeton que nomme la liaison, ou corrigez la liaison.</translation>
  </message>
  <message>
   <source>The token is not logged in ({call}).</source>
   <translation>Le jeton n’a pas de session ouverte ({call}).</translation>
  </message>
  <message>
   <source>Log in to the token first.</source>
   <translation>Ouvrez d’abord une session sur le jeton.</translation>
  </message>
  <message>
   <source>The token is not open.</source>
   <translation>Le jeton n’est pas ouvert.</translation>
  </message>
  <message>
   <source>Let the step that opens the token run again.</source>
   <translation>Relancez l’étape qui ouvre le jeton.</translation>
  </message>
  <message>
   <source>This token has serial {found}; the one that was initialised here has {expected}.</source>
   <translation>Ce jeton a le numéro de série {found} ; celui initialisé ici a {expected}.</translation>
  </message>
  <message>
   <source>Plug the token that was initialised, and no other of that label.</source>
   <translation>Branchez le jeton initialisé, et aucun autre de ce nom.</translation>
  </message>
  <message>
   <source>The token's security officer's PIN cannot be used: {error}.</source>
   <translation>Le PIN du responsable de sécurité du jeton est inutilisable : {error}.</translation>
  </message>
  <message>
   <source>Only a reset by the vendor's procedure helps, which destroys every key in the token.</source>
   <translation>Seule une réinitialisation selon la procédure du fabricant aide ; elle détruit toutes les clés du jeton.</translation>
  </message>
  <message>
   <source>The token refused the PIN: {error}.{warning}</source>
   <translation>Le jeton a refusé le code PIN : {error}.{warning}</translation>
  </message>
  <message>
   <source>Enter the PIN again; most tokens lock after a few wrong ones.</source>
   <translation>Saisissez de nouveau le code PIN ; la plupart des jetons se verrouillent après quelques erreurs.</translation>
  </message>
  <message>
   <source>The token's user PIN cannot be used: {error}.</source>
   <translation>Le code PIN utilisateur du jeton est inutilisable : {error}.</translation>
  </message>
  <message>
   <source>Have the token's security officer set a new user PIN by the vendor's procedure.</source>
   <translation>Faites définir un nouveau code PIN utilisateur par le responsable de sécurité du jeton, selon la procédure du fournisseur.</translation>
  </message>
  <message>
   <source>The token does not take the new {pin} PIN: {error}. The one before is as it was.</source>
   <translation>Le jeton n’accepte pas le nouveau PIN « {pin} » : {error}. L’ancien reste en place.</translation>
  </message>
  <message>
   <source>Find out which PINs this token takes; the binding says so as [[pin_rules]] (docs/quorum.md).</source>
   <translation>Trouvez quels PIN ce jeton prend ; la liaison le dit comme [[pin_rules]] (docs/quorum.md).</translation>
  </message>
  <message>
   <source>The key restored as {key_id} is not the one expected: {why}. It was destroyed.</source>
   <translation>La clé restaurée comme {key_id} n’est pas celle attendue : {why}. Elle a été détruite.</translation>
  </message>
  <message>
   <source>Check that package and shares belong together.</source>
   <translation>Vérifiez que le paquet et les parts vont ensemble.</translation>
  </message>
  <message>
   <source>The token process received {count} bytes of {what} instead of {expected}.</source>
   <translation>Le processus du jeton a reçu {count} octets de {what} au lieu de {expected}.</translation>
  </message>
  <message>
   <source>Start the step again; if it happens twice, stop the ceremony.</source>
   <translation>Recommencez l’étape ; si cela arrive deux fois, arrêtez la cérémonie.</translation>
  </message>
  <message>
   <source>{key}, which is not locked, was to be destroyed and is still in the token.</source>
   <translation>{key}, qui n’est pas verrouillée, devait être détruite et se trouve encore dans le jeton.</translation>
  </message>
  <message>
   <source>Let this step run again; if it stays, accept it with a reason, or void the key as a deviation.</source>
   <translation>Relancez cette étape ; si elle reste, acceptez-le avec un motif, ou annulez la clé comme écart.</translation>
  </message>
  <message>
   <source>A key of kind {algorithm} cannot be for {usage}.</source>
   <translation>Une clé de type {algorithm} ne peut pas servir à {usage}.</translation>
  </message>
  <message>
   <source>Correct the usage in the plan.</source>
   <translation>Corrigez l’usage dans le plan.</translation>
  </message>
  <message>
   <source>The token says that its user PIN is locked.</source>
   <translation>Le jeton dit que son PIN d’utilisateur est bloqué.</translation>
  </message>
  <message>
   <source>Have the security officer set it anew by the vendor's procedure, or stop.</source>
   <translation>Faites-le poser à nouveau par le responsable de sécurité selon la procédure du fabricant, ou arrêtez.</translation>
  </message>
  <message>
   <source>The token does not wrap this key with {mechanism}: {error}.</source>
   <translation>Le jeton n’enveloppe pas cette clé avec {mechanism} : {error}.</translation>
  </message>
  <message>
   <source>Take another route that the plan allows.</source>
   <translation>Prenez une autre voie que permet le plan.</translation>
  </message>
  <message>
   <source>The token with serial {serial} is blank: it has neither label nor PIN.</source>
   <translation>Le jeton de numéro de série {serial} est vierge : il n’a ni nom ni PIN.</translation>
  </message>
  <message>
   <source>Initialise it first (ceremony initialise --help); its serial number may be another one afterwards.</source>
   <translation>Initialisez-le d’abord (ceremony initialise --help) ; son numéro de série peut être différent ensuite.</translation>
  </message>
  <message>
   <source>No token with serial {serial} was found. Found: {present}.</source>
   <translation>Aucun jeton avec le numéro de série {serial} n’a été trouvé. Trouvé : {present}.</translation>
  </message>
  <message>
   <source>Plug it in, or give its module by --module and its configuration by --config, and look again.</source>
   <translation>Branchez-le, ou indiquez son module par --module et sa configuration par --config, puis regardez à nouveau.</translation>
  </message>
  <message>
   <source>Serial {serial} was found more than once: {places}.</source>
   <translation>Le numéro de série {serial} a été trouvé plusieurs fois : {places}.</translation>
  </message>
  <message>
   <source>Name the token's label as well (--label), or the module that is to be used (--module PATH --only).</source>
   <translation>Indiquez aussi le libellé du jeton (--label), ou le module à utiliser (--module CHEMIN --only).</translation>
  </message>
  <message>
   <source>The token's label or serial number cannot stand in a binding: it is empty or holds control characters.</source>
   <translation>Le nom ou le numéro de série du jeton ne peut figurer dans une liaison : vide ou avec des caractères de contrôle.</translation>
  </message>
  <message>
   <source>Give the token a label of plain text by its maker's procedure.</source>
   <translation>Donnez au jeton un nom en texte simple selon la procédure du fabricant.</translation>
  </message>
  <message>
   <source>The trusted key of {what} is still in the token, so that keys could be wrapped under it again.</source>
   <translation>La clé de confiance de {what} est encore dans le jeton, si bien que des clés pourraient de nouveau être enveloppées sous elle.</translation>
  </message>
  <message>
   <source>Let this step run again; if it stays, record it as a deviation and ask the token's vendor.</source>
   <translation>Laissez cette étape se répéter ; si elle reste, consignez-le comme écart et demandez au fabricant du jeton.</translation>
  </message>
  <message>
   <source>This token cannot hold {keys} to trusted wrapping keys ({why}), and nobody let them be born without.</source>
   <translation>Ce jeton ne peut pas limiter {keys} à des clés d’enveloppement de confiance ({why}), et personne ne les a laissées naître sans cela.</translation>
  </message>
  <message>
   <source>Use another token, void these keys as a deviation, or stop.</source>
   <translation>Utilisez un autre jeton, annulez ces clés comme écart, ou arrêtez.</translation>
  </message>
  <message>
   <source>All parts were read, but together they do not have the checksum that each of them names.</source>
   <translation>Toutes les parties ont été lues, mais ensemble elles n’ont pas la somme de contrôle que chacune annonce.</translation>
  </message>
  <message>
   <source>Start the reading again; if it happens again, have the sender make the codes anew.</source>
   <translation>Recommencez la lecture ; si cela se répète, faites refaire les codes.</translation>
  </message>
  <message>
   <source>Two codes of this file contradict each other, so one of them was misread or changed.</source>
   <translation>Deux codes de ce fichier se contredisent ; l’un d’eux a donc été mal lu ou modifié.</translation>
  </message>
  <message>
   <source>One code was read with errors: its letters do not fit its checksum.</source>
   <translation>Un code a été lu avec des erreurs : ses lettres ne correspondent pas à sa somme de contrôle.</translation>
  </message>
  <message>
   <source>Hold the camera still and closer and go on; if it stays so, have the codes shown slower and larger.</source>
   <translation>Tenez la caméra immobile et plus près, et continuez ; si cela persiste, faites montrer les codes plus lentement et plus grands.</translation>
  </message>
  <message>
   <source>The file has no content.</source>
   <translation>Le fichier n’a aucun contenu.</translation>
  </message>
  <message>
   <source>What came does not have the SHA-256 that it names.</source>
   <translation>Ce qui est arrivé n’a pas le SHA-256 qu’il annonce.</translation>
  </message>
  <message>
   <source>Have the sender make the codes anew; if it happens again, take a stick and tell the auditor.</source>
   <translation>Faites refaire les codes ; si cela se répète, prenez une clé USB et prévenez l’auditeur.</translation>
  </message>
  <message>
   <source>The file says that it has {named} bytes, but {found} came.</source>
   <translation>Le fichier annonce {named} octets, mais {found} sont arrivés.</translation>
  </message>
  <message>
   <source>Have the sender make the codes anew; if it happens again, take a stick.</source>
   <translation>Faites refaire les codes ; si cela se répète, prenez une clé USB.</translation>
  </message>
  <message>
   <source>The file name {name} cannot travel in codes.</source>
   <translation>Le nom de fichier {name} ne peut pas voyager dans des codes.</translation>
  </message>
  <message>
   <source>Use 1 to 64 letters, digits, dots, hyphens and underscores, with no dot or hyphen in front and no dot at the end.</source>
   <translation>Utilisez 1 à 64 lettres, chiffres, points, traits d’union et traits bas, sans point ni trait d’union au début et sans point à la fin.</translation>
  </message>
  <message>
   <source>The file has more than {limit} bytes, the most that travels in codes.</source>
   <translation>Le fichier a plus de {limit} octets, le maximum qui voyage dans des codes.</translation>
  </message>
  <message>
   <source>Take a stick for this file, and show only its SHA-256 as a code.</source>
   <translation>Prenez une clé USB pour ce fichier, et ne montrez en code que son SHA-256.</translation>
  </message>
  <message>
   <source>The file was packed in form {version}; this program reads form {known}.</source>
   <translation>Le fichier a été emballé dans la forme {version} ; ce programme lit la forme {known}.</translation>
  </message>
  <message>
   <source>Read it with the release of the program that packed it.</source>
   <translation>Lisez-le avec la version du programme qui l’a emballé.</translation>
  </message>
  <message>
   <source>This code is readable, but it carries no file of a ceremony.</source>
   <translation>Ce code est lisible, mais il ne porte aucun fichier d’une cérémonie.</translation>
  </message>
  <message>
   <source>Show only the codes of one file to the camera; cover or take away any other.</source>
   <translation>Ne montrez à la caméra que les codes d’un fichier ; couvrez ou retirez tout autre code.</translation>
  </message>
  <message>
   <source>This code belongs to another program: its type is {type}, not {expected}.</source>
   <translation>Ce code appartient à un autre programme : son type est {type}, et non {expected}.</translation>
  </message>
  <message>
   <source>Show the codes that this program made; the other ones are not for a ceremony.</source>
   <translation>Montrez les codes faits par ce programme ; les autres ne sont pas pour une cérémonie.</translation>
  </message>
  <message>
   <source>The file is not whole: {held} of {needed} parts are there.</source>
   <translation>Le fichier n’est pas complet : {held} parties sur {needed} sont là.</translation>
  </message>
  <message>
   <source>Show more codes of the same file, or take sharper pictures of those that are missing.</source>
   <translation>Montrez d’autres codes du même fichier, ou prenez des images plus nettes de ceux qui manquent.</translation>
  </message>
  <message>
   <source>One code was read without errors, but it is not built as the codes of this program are.</source>
   <translation>Un code a été lu sans erreur, mais il n’est pas construit comme les codes de ce programme.</translation>
  </message>
  <message>
   <source>Make the codes anew with this program; if it happens again, take a stick.</source>
   <translation>Refaites les codes avec ce programme ; si cela se répète, prenez une clé USB.</translation>
  </message>
  <message>
   <source>This code belongs to another file than the one that is being read.</source>
   <translation>Ce code appartient à un autre fichier que celui qui est en cours de lecture.</translation>
  </message>
  <message>
   <source>Show one file at a time; to change over to the other file, start the reading again.</source>
   <translation>Montrez un fichier à la fois ; pour passer à l’autre, recommencez la lecture.</translation>
  </message>
  <message>
   <source>No code of a file was found.</source>
   <translation>Aucun code d’un fichier n’a été trouvé.</translation>
  </message>
  <message>
   <source>Check that these are the right pictures, that the codes are sharp, and that their white edge is seen.</source>
   <translation>Vérifiez que ce sont les bonnes images, que les codes sont nets et que leur bord blanc est visible.</translation>
  </message>
  <message>
   <source>This code announces {announced} bytes; at most {limit} are taken in by codes.</source>
   <translation>Ce code annonce {announced} octets ; {limit} au plus sont acceptés par codes.</translation>
  </message>
  <message>
   <source>Bring the file on a stick.</source>
   <translation>Apportez le fichier sur une clé USB.</translation>
  </message>
  <message>
   <source>This code announces {announced} parts; at most {limit} are gathered.</source>
   <translation>Ce code annonce {announced} parties ; {limit} au plus sont rassemblées.</translation>
  </message>
  <message>
   <source>Have the sender show larger parts, or bring the file on a stick.</source>
   <translation>Faites montrer de plus grandes parties, ou apportez le fichier sur une clé USB.</translation>
  </message>
  <message>
   <source>This file would need {fragments} different codes; at most {limit} are shown.</source>
   <translation>Ce fichier demanderait {fragments} codes différents ; {limit} au plus sont montrés.</translation>
  </message>
  <message>
   <source>The window is gone.</source>
   <translation>La fenêtre n’est plus là.</translation>
  </message>
  <message>
   <source>The wrapped key is not as it must be: {why}.</source>
   <translation>La clé enveloppée n’est pas comme elle doit être : {why}.</translation>
  </message>
  <message>
   <source>Do not hand this blob out; take another route that the plan allows.</source>
   <translation>Ne la remettez pas ; prenez une autre voie que permet le plan.</translation>
  </message>
  <message>
   <source>The wrapping key has {bits} bits instead of {expected}.</source>
   <translation>La clé d’enveloppement a {bits} bits au lieu de {expected}.</translation>
  </message>
  <message>
   <source>Receive the wrapping key that the plan names.</source>
   <translation>Recevez la clé d’enveloppement que nomme le plan.</translation>
  </message>
  <message>
   <source>No route that the plan allows passes for {key} to {target}: {tried}.</source>
   <translation>Aucune voie permise par le plan ne réussit pour {key} vers {target} : {tried}.</translation>
  </message>
  <message>
   <source>Use another token, or have the plan changed and approved anew; or void this key as a deviation.</source>
   <translation>Utilisez un autre jeton, ou faites modifier et approuver de nouveau le plan ; ou annulez cette clé comme écart.</translation>
  </message>
  <message>
   <source>The token wraps this key to no transport key: {why}.</source>
   <translation>Le jeton n’enveloppe cette clé vers aucune clé de transport : {why}.</translation>
  </message>
  <message>
   <source>Take another backup route that the plan allows.</source>
   <translation>Prenez une autre voie de sauvegarde que permet le plan.</translation>
  </message>
  <message>
   <source>This package does not open with this backup key: {why}.</source>
   <translation>Ce paquet ne s’ouvre pas avec cette clé de sauvegarde : {why}.</translation>
  </message>
  <message>
   <source>Check that package and shares belong to the same set and that the file is unchanged.</source>
   <translation>Vérifiez que le paquet et les parts appartiennent au même jeu et que le fichier est inchangé.</translation>
  </message>
  <message>
   <source>Nobody consented to the {route} route for {key} to {target}.</source>
   <translation>Personne n’a consenti à la voie {route} pour {key} vers {target}.</translation>
  </message>
  <message>
   <source>Consent with a reason, defer the target or void the key as a deviation, or stop.</source>
   <translation>Consentez avec un motif, reportez la cible ou annulez la clé comme écart, ou arrêtez.</translation>
  </message>
  <message>
   <source>The route {route} does not make {what}.</source>
   <translation>La voie {route} ne produit pas {what}.</translation>
  </message>
  <message>
   <source>Take the route that the rehearsal chose.</source>
   <translation>Prenez la voie que la répétition a choisie.</translation>
  </message>
  <message>
   <source>{count} throwaway keys of a rehearsal are still in the token.</source>
   <translation>{count} clés jetables d’une répétition sont encore dans le jeton.</translation>
  </message>
  <message>
   <source>Log out of the token; they are gone with the session. If they stay, ask the token's vendor.</source>
   <translation>Fermez la session du jeton ; elles disparaissent avec elle. Si elles restent, interrogez le fournisseur du jeton.</translation>
  </message>
  <message>
   <source>Begin a ceremony with it (`ceremony run`): its quorum signs in there, and every wrap is rehearsed before a key is born. Before its PINs are made, give the plan that makes them: somebody knows the transport PIN then.</source>
   <translation type="vanished">Commencez une cérémonie avec lui (`ceremony run`) : son quorum s’y identifie, et chaque emballage est répété avant la naissance d’une clé. Avant que ses PIN soient faits, donnez le plan qui les fait : quelqu’un connaît alors le PIN de transport.</translation>
  </message>
  <message>
   <source>Give one of this person's shares to somebody else, or raise the threshold.</source>
   <translation type="vanished">Donnez une des parts de cette personne à quelqu’un d’autre, ou relevez le seuil.</translation>
  </message>
  <message>
   <source>Initialise it by its maker's procedure first; its serial number may be another one afterwards.</source>
   <translation type="vanished">Initialisez-le d’abord selon la procédure du fabricant ; son numéro de série peut changer ensuite.</translation>
  </message>
  <message>
   <source>Let the step run again: two people are asked whether the last try may be made.</source>
   <translation type="vanished">Relancez l’étape : on demande à deux personnes si le dernier essai peut être fait.</translation>
  </message>
  <message>
   <source>Look at the printer, then print again; or open the transcript and print it from there.</source>
   <translation type="vanished">Regardez l’imprimante, puis imprimez de nouveau ; ou ouvrez le procès-verbal et imprimez-le de là.</translation>
  </message>
  <message>
   <source>Make the PINs anew; if it happens again, correct the device profile's rules for PINs.</source>
   <translation type="vanished">Refaites les PIN ; si cela se répète, corrigez les règles de PIN du profil de l’appareil.</translation>
  </message>
  <message>
   <source>Name the module that is to be used: --module PATH --only.</source>
   <translation type="vanished">Indiquez le module à utiliser : --module CHEMIN --only.</translation>
  </message>
  <message>
   <source>No token with serial {serial} was found; found were: {present}.</source>
   <translation type="vanished">Aucun jeton de numéro de série {serial} n’a été trouvé ; trouvés : {present}.</translation>
  </message>
  <message>
   <source>Open the transcript and print it from there, or carry it to a computer with a printer.</source>
   <translation type="vanished">Ouvrez le procès-verbal et imprimez-le de là, ou portez-le sur un ordinateur qui a une imprimante.</translation>
  </message>
  <message>
   <source>Pull the one that is not {stick}, then try again.</source>
   <translation type="vanished">Retirez celle qui n’est pas {stick}, puis réessayez.</translation>
  </message>
  <message>
   <source>Remove it: links, devices and pipes are never followed or opened.</source>
   <translation type="vanished">Retirez-le : liens, périphériques et tubes ne sont jamais suivis ni ouverts.</translation>
  </message>
  <message>
   <source>Run this at a terminal, or leave --binding away.</source>
   <translation type="vanished">Exécutez ceci à un terminal, ou omettez --binding.</translation>
  </message>
  <message>
   <source>Run this at a terminal; `ceremony check` also goes without --binding.</source>
   <translation type="vanished">Lancez ceci dans un terminal ; `ceremony check` marche aussi sans --binding.</translation>
  </message>
  <message>
   <source>Run this at a terminal; a drill can be run with --drill-auto instead.</source>
   <translation type="vanished">Exécutez ceci à un terminal ; un exercice peut être exécuté avec --drill-auto à la place.</translation>
  </message>
  <message>
   <source>Run this at a terminal; without --binding `ceremony check` needs no PIN.</source>
   <translation type="vanished">Lancez ceci dans un terminal ; sans --binding, `ceremony check` n’a besoin d’aucun PIN.</translation>
  </message>
  <message>
   <source>Start it in a graphical session, or use “ceremony run” in a terminal.</source>
   <translation type="vanished">Démarrez-le dans une session graphique, ou utilisez « ceremony run » dans un terminal.</translation>
  </message>
  <message>
   <source>Stop, have the device profile's rules for PINs corrected, and make the PINs in a new folder.</source>
   <translation type="vanished">Arrêtez, faites corriger les règles de PIN du profil de l’appareil et créez les PIN dans un nouveau dossier.</translation>
  </message>
  <message>
   <source>The binding says that a quorum opens this token: nobody knows its PIN, and this command rebuilds none.</source>
   <translation type="vanished">La liaison dit qu’un quorum ouvre ce jeton : personne ne connaît son PIN, et cette commande n’en reconstitue aucun.</translation>
  </message>
  <message>
   <source>The plan is refused: {findings}.</source>
   <translation type="vanished">Le plan est refusé : {findings}.</translation>
  </message>
  <message>
   <source>The print system did not take {path}: {answer}</source>
   <translation type="vanished">Le système d’impression n’a pas accepté {path} : {answer}</translation>
  </message>
  <message>
   <source>The second token still shows {left} objects of the restore test.</source>
   <translation type="vanished">Le second jeton montre encore {left} objets de l’essai.</translation>
  </message>
  <message>
   <source>This computer has no print system (neither lp nor lpr).</source>
   <translation type="vanished">Cet ordinateur n’a pas de système d’impression (ni lp ni lpr).</translation>
  </message>
  <message>
   <source>Unmount it and have root mount it with ro,nodev,nosuid,noexec, or install udisks, or run as root.</source>
   <translation type="vanished">Démontez-le et faites-le monter par root avec ro,nodev,nosuid,noexec, ou installez udisks, ou lancez le programme en root.</translation>
  </message>
  <message>
   <source>{name} has more than {limit} million points, and so many are not read.</source>
   <translation type="vanished">{name} a plus de {limit} millions de points ; il n’en est pas lu autant.</translation>
  </message>
  <message>
   <source>{person} alone would hold enough shares to restore the backup key.</source>
   <translation type="vanished">{person} détiendrait à elle seule assez de parts pour restaurer la clé de sauvegarde.</translation>
  </message>
 </context>
 <context>
  <name>part</name>
  <message>
   <source>{count} words are needed, {typed} were typed</source>
   <translation>il faut {count} mots, {typed} ont été saisis</translation>
  </message>
  <message>
   <source>word {places} differs</source>
   <translation>le mot {places} diffère</translation>
  </message>
  <message>
   <source>group {places} differs</source>
   <translation>le groupe {places} diffère</translation>
  </message>
  <message>
   <source>the channel and the bearer must be named</source>
   <translation>le canal et le porteur doivent être nommés</translation>
  </message>
  <message>
   <source>{typed} groups were typed: eight groups, all sixteen, or all words are needed</source>
   <translation>{typed} groupes ont été saisis : il en faut huit, les seize, ou tous les mots</translation>
  </message>
  <message>
   <source>{typed} words were typed: eight groups, all sixteen, or all words are needed</source>
   <translation>{typed} mots ont été saisis : il faut huit groupes, les seize, ou tous les mots</translation>
  </message>
  <message>
   <source>group {places} cannot be read</source>
   <translation>le groupe {places} est illisible</translation>
  </message>
  <message>
   <source>word {places} cannot be read</source>
   <translation>le mot {places} est illisible</translation>
  </message>
  <message>
   <source>near group {places} something was left out, doubled or swapped</source>
   <translation>près du groupe {places}, quelque chose a été omis, doublé ou interverti</translation>
  </message>
  <message>
   <source>near word {places} something was left out, doubled or swapped</source>
   <translation>près du mot {places}, quelque chose a été omis, doublé ou interverti</translation>
  </message>
  <message>
   <source>the two entries differ</source>
   <translation>les deux saisies diffèrent</translation>
  </message>
  <message>
   <source>between 1 and 60 printable characters are needed</source>
   <translation>il faut entre 1 et 60 caractères imprimables</translation>
  </message>
  <message>
   <source>this one was used already</source>
   <translation>celui-ci a déjà été utilisé</translation>
  </message>
  <message>
   <source>one line of at most {limit} printable characters is needed</source>
   <translation>il faut une ligne d’au plus {limit} caractères imprimables</translation>
  </message>
  <message>
   <source>this is none of the choices</source>
   <translation>ce n’est aucun des choix</translation>
  </message>
  <message>
   <source>a reason in your own words is needed</source>
   <translation>il faut un motif dans vos propres mots</translation>
  </message>
  <message>
   <source>whoever disagrees says why</source>
   <translation>qui n’est pas d’accord dit pourquoi</translation>
  </message>
  <message>
   <source>the same person cannot act twice</source>
   <translation>la même personne ne peut pas agir deux fois</translation>
  </message>
  <message>
   <source>nobody vouches for their own identity while somebody else in the room can</source>
   <translation>personne n’atteste sa propre identité tant que quelqu’un d’autre dans la salle peut le faire</translation>
  </message>
  <message>
   <source>{count} different people are needed</source>
   <translation>il faut {count} personnes différentes</translation>
  </message>
  <message>
   <source>{people} cannot act here</source>
   <translation>{people} ne peut pas agir ici</translation>
  </message>
  <message>
   <source>every person named must act</source>
   <translation>toutes les personnes nommées doivent agir</translation>
  </message>
  <message>
   <source>at most one of the two may be an administrator</source>
   <translation>au plus une des deux personnes peut être administrateur</translation>
  </message>
  <message>
   <source>session code of {person}: wrong</source>
   <translation>code de session de {person} : faux</translation>
  </message>
  <message>
   <source>session code of {person}: not-enrolled</source>
   <translation>code de session de {person} : non enregistré</translation>
  </message>
  <message>
   <source>session code of {person}: {code}</source>
   <translation>code de session de {person} : {code}</translation>
  </message>
 </context>
 <context>
  <name>work</name>
  <message>
   <source>The token is opened.</source>
   <translation>Le jeton est en cours d’ouverture.</translation>
  </message>
  <message>
   <source>Randomness for the token's PINs is drawn from the token and from this computer.</source>
   <translation>De l’aléa pour les PIN du jeton est tiré du jeton et de cet ordinateur.</translation>
  </message>
  <message>
   <source>The pieces are written to two media and read back.</source>
   <translation>Les fragments sont écrits sur deux supports et relus.</translation>
  </message>
  <message>
   <source>Every sufficient subset of the pieces is tried.</source>
   <translation>Chaque sous-ensemble suffisant des fragments est essayé.</translation>
  </message>
  <message>
   <source>The token takes its new PIN.</source>
   <translation>Le jeton prend son nouveau PIN.</translation>
  </message>
  <message>
   <source>The PIN is rebuilt and goes to the token.</source>
   <translation>Le PIN est reconstitué et va au jeton.</translation>
  </message>
  <message>
   <source>The wrap is rehearsed on throwaway keys. Large RSA keys take minutes.</source>
   <translation>L’enveloppement est répété avec des clés jetables. Les grandes clés RSA prennent des minutes.</translation>
  </message>
  <message>
   <source>The backup is rehearsed on throwaway keys.</source>
   <translation>La sauvegarde est répétée avec des clés jetables.</translation>
  </message>
  <message>
   <source>What the token must not do is tried on throwaway keys.</source>
   <translation>Ce que le jeton ne doit pas faire est essayé avec des clés jetables.</translation>
  </message>
  <message>
   <source>The token makes the ceremony's signing key.</source>
   <translation>Le jeton crée la clé de signature de la cérémonie.</translation>
  </message>
  <message>
   <source>The token makes a key. An RSA key of 4096 bits can take minutes.</source>
   <translation>Le jeton crée une clé. Une clé RSA de 4096 bits peut prendre des minutes.</translation>
  </message>
  <message>
   <source>Randomness is drawn from the token and from this computer.</source>
   <translation>De l’aléa est tiré du jeton et de cet ordinateur.</translation>
  </message>
  <message>
   <source>The printer is looked at.</source>
   <translation>L’imprimante est examinée.</translation>
  </message>
  <message>
   <source>The test page is printed.</source>
   <translation>La page de test est imprimée.</translation>
  </message>
  <message>
   <source>The share is printed.</source>
   <translation>La part est imprimée.</translation>
  </message>
  <message>
   <source>A document is printed.</source>
   <translation>Un document est imprimé.</translation>
  </message>
  <message>
   <source>Every sufficient subset of the shares is tried.</source>
   <translation>Chaque sous-ensemble suffisant des parts est essayé.</translation>
  </message>
  <message>
   <source>The key is wrapped under the backup key.</source>
   <translation>La clé est enveloppée sous la clé de sauvegarde.</translation>
  </message>
  <message>
   <source>The backup packages are written.</source>
   <translation>Les paquets de sauvegarde sont écrits.</translation>
  </message>
  <message>
   <source>The key is wrapped for the cloud.</source>
   <translation>La clé est enveloppée pour le cloud.</translation>
  </message>
  <message>
   <source>The transcript is built and signed.</source>
   <translation>Le procès-verbal est composé et signé.</translation>
  </message>
  <message>
   <source>The verifier runs over everything that was made.</source>
   <translation>La vérification passe sur tout ce qui a été fait.</translation>
  </message>
  <message>
   <source>The token destroys a key.</source>
   <translation>Le jeton détruit une clé.</translation>
  </message>
 </context>
 <context>
  <name>verb</name>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>I looked through it</source>
   <translation>Je l’ai parcouru</translation>
  </message>
  <message>
   <source>It is the same</source>
   <translation>C’est le même</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>Identity checked</source>
   <translation>Identité vérifiée</translation>
  </message>
  <message>
   <source>That is everybody</source>
   <translation>Tout le monde est là</translation>
  </message>
  <message>
   <source>The plan is the same</source>
   <translation>Le plan est le même</translation>
  </message>
  <message>
   <source>Sign</source>
   <translation>Signer</translation>
  </message>
  <message>
   <source>The words are right</source>
   <translation>Les mots sont justes</translation>
  </message>
  <message>
   <source>It is the right one</source>
   <translation>C’est le bon</translation>
  </message>
  <message>
   <source>It is this device</source>
   <translation>C’est cet appareil</translation>
  </message>
  <message>
   <source>I read them</source>
   <translation>Je les ai lues</translation>
  </message>
  <message>
   <source>I see the certificate</source>
   <translation>Je vois le certificat</translation>
  </message>
  <message>
   <source>I read it</source>
   <translation>Je l’ai lu</translation>
  </message>
  <message>
   <source>I am here</source>
   <translation>Je suis là</translation>
  </message>
  <message>
   <source>Both are plugged in</source>
   <translation>Les deux sont insérés</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>Set the PIN</source>
   <translation>Poser le PIN</translation>
  </message>
  <message>
   <source>The files are there</source>
   <translation>Les fichiers sont là</translation>
  </message>
  <message>
   <source>Take this route</source>
   <translation>Prendre cette voie</translation>
  </message>
  <message>
   <source>Make them trusted</source>
   <translation>Les rendre de confiance</translation>
  </message>
  <message>
   <source>Create the key</source>
   <translation>Créer la clé</translation>
  </message>
  <message>
   <source>Make and split</source>
   <translation>Créer et partager</translation>
  </message>
  <message>
   <source>I am alone: show it</source>
   <translation>Je suis sans témoin : montrer</translation>
  </message>
  <message>
   <source>The envelope is sealed</source>
   <translation>L’enveloppe est scellée</translation>
  </message>
  <message>
   <source>It is plugged in</source>
   <translation>Il est branché</translation>
  </message>
  <message>
   <source>It is put away</source>
   <translation>Il est rangé</translation>
  </message>
  <message>
   <source>Commit the backup</source>
   <translation>Valider la sauvegarde</translation>
  </message>
  <message>
   <source>Wrap the key</source>
   <translation>Envelopper la clé</translation>
  </message>
  <message>
   <source>Lock the key</source>
   <translation>Verrouiller la clé</translation>
  </message>
  <message>
   <source>Restore it</source>
   <translation>La restaurer</translation>
  </message>
  <message>
   <source>State this</source>
   <translation>Le déclarer</translation>
  </message>
  <message>
   <source>Close the journal</source>
   <translation>Clore le journal</translation>
  </message>
  <message>
   <source>Everybody signed</source>
   <translation>Tous ont signé</translation>
  </message>
  <message>
   <source>This is what happened</source>
   <translation>C’est ce qui s’est passé</translation>
  </message>
  <message>
   <source>Stop the ceremony</source>
   <translation>Arrêter la cérémonie</translation>
  </message>
  <message>
   <source>Pause the ceremony</source>
   <translation>Mettre en pause</translation>
  </message>
 </context>
 <context>
  <name>role</name>
  <message>
   <source>administrator</source>
   <translation>administrateur</translation>
  </message>
  <message>
   <source>custodian</source>
   <translation>dépositaire</translation>
  </message>
  <message>
   <source>witness</source>
   <translation>témoin</translation>
  </message>
  <message>
   <source>auditor</source>
   <translation>auditeur</translation>
  </message>
 </context>
 <context>
  <name>table</name>
  <message>
   <source>what</source>
   <translation>quoi</translation>
  </message>
  <message>
   <source>found</source>
   <translation>constat</translation>
  </message>
  <message>
   <source>what it is worth</source>
   <translation>ce que cela vaut</translation>
  </message>
  <message>
   <source>file</source>
   <translation>fichier</translation>
  </message>
  <message>
   <source>bytes</source>
   <translation>octets</translation>
  </message>
  <message>
   <source>sha256</source>
   <translation>SHA-256</translation>
  </message>
  <message>
   <source>check</source>
   <translation>contrôle</translation>
  </message>
  <message>
   <source>verdict</source>
   <translation>verdict</translation>
  </message>
  <message>
   <source>field</source>
   <translation>champ</translation>
  </message>
  <message>
   <source>last drill</source>
   <translation>dernier exercice</translation>
  </message>
  <message>
   <source>now</source>
   <translation>maintenant</translation>
  </message>
  <message>
   <source>tried</source>
   <translation>essayé</translation>
  </message>
  <message>
   <source>what the module did</source>
   <translation>ce que le module a fait</translation>
  </message>
  <message>
   <source>cannot be promised</source>
   <translation>ne peut être promis</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>PIN</source>
   <translation>PIN</translation>
  </message>
  <message>
   <source>set</source>
   <translation>jeu</translation>
  </message>
  <message>
   <source>pieces</source>
   <translation>fragments</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>gardé</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>règles</translation>
  </message>
  <message>
   <source>stated</source>
   <translation>déclaré</translation>
  </message>
  <message>
   <source>keys</source>
   <translation>clés</translation>
  </message>
  <message>
   <source>limit</source>
   <translation>limite</translation>
  </message>
  <message>
   <source>how sure</source>
   <translation>certitude</translation>
  </message>
  <message>
   <source>class</source>
   <translation>classe</translation>
  </message>
  <message>
   <source>type</source>
   <translation>type</translation>
  </message>
  <message>
   <source>label</source>
   <translation>libellé</translation>
  </message>
  <message>
   <source>id</source>
   <translation>identifiant</translation>
  </message>
  <message>
   <source>wrapping key of</source>
   <translation>clé d’enveloppement de</translation>
  </message>
  <message>
   <source>as the token says</source>
   <translation>selon le jeton</translation>
  </message>
  <message>
   <source>key</source>
   <translation>clé</translation>
  </message>
  <message>
   <source>algorithm</source>
   <translation>algorithme</translation>
  </message>
  <message>
   <source>fingerprint or check value</source>
   <translation>empreinte ou valeur de contrôle</translation>
  </message>
  <message>
   <source>entry</source>
   <translation>entrée</translation>
  </message>
  <message>
   <source>time</source>
   <translation>heure</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>genre</translation>
  </message>
  <message>
   <source>hash</source>
   <translation>hachage</translation>
  </message>
 </context>
 <context>
  <name>cell</name>
  <message>
   <source>label</source>
   <translation>étiquette</translation>
  </message>
  <message>
   <source>serial</source>
   <translation>numéro de série</translation>
  </message>
  <message>
   <source>maker and model</source>
   <translation>fabricant et modèle</translation>
  </message>
  <message>
   <source>firmware</source>
   <translation>micrologiciel</translation>
  </message>
  <message>
   <source>library</source>
   <translation>bibliothèque</translation>
  </message>
  <message>
   <source>kind</source>
   <translation>nature</translation>
  </message>
  <message>
   <source>mechanisms</source>
   <translation>mécanismes</translation>
  </message>
  <message>
   <source>user</source>
   <translation>utilisateur</translation>
  </message>
  <message>
   <source>security officer</source>
   <translation>responsable de sécurité</translation>
  </message>
  <message>
   <source>PIN is typed at</source>
   <translation>le PIN est saisi sur</translation>
  </message>
  <message>
   <source>all well</source>
   <translation>rien à signaler</translation>
  </message>
  <message>
   <source>wrong PINs were given since the last right one</source>
   <translation>des PIN faux ont été donnés depuis le dernier juste</translation>
  </message>
  <message>
   <source>one try is left</source>
   <translation>il reste un essai</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>bloqué</translation>
  </message>
  <message>
   <source>this computer</source>
   <translation>cet ordinateur</translation>
  </message>
  <message>
   <source>the device itself</source>
   <translation>l’appareil lui-même</translation>
  </message>
  <message>
   <source>{bits} bits</source>
   <translation>{bits} bits</translation>
  </message>
  <message>
   <source>{shortest} to {longest} characters, {alphabet} (the token's own)</source>
   <translation>{shortest} à {longest} caractères, {alphabet} (selon le jeton)</translation>
  </message>
  <message>
   <source>{shortest} to {longest} characters, {alphabet} ({profile}, {sure})</source>
   <translation>{shortest} à {longest} caractères, {alphabet} ({profile}, {sure})</translation>
  </message>
  <message>
   <source>fingerprint</source>
   <translation>empreinte</translation>
  </message>
  <message>
   <source>size</source>
   <translation>taille</translation>
  </message>
  <message>
   <source>expires</source>
   <translation>expire</translation>
  </message>
  <message>
   <source>identity</source>
   <translation>identité</translation>
  </message>
  <message>
   <source>method</source>
   <translation>méthode</translation>
  </message>
  <message>
   <source>protection</source>
   <translation>protection</translation>
  </message>
  <message>
   <source>state</source>
   <translation>état</translation>
  </message>
  <message>
   <source>key operations</source>
   <translation>opérations de la clé</translation>
  </message>
  <message>
   <source>import token SHA-256</source>
   <translation>jeton d’import SHA-256</translation>
  </message>
  <message>
   <source>attestation</source>
   <translation>attestation</translation>
  </message>
  <message>
   <source>region</source>
   <translation>région</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>non indiqué</translation>
  </message>
  <message>
   <source>declared by the plan: {region}</source>
   <translation>déclarée par le plan : {region}</translation>
  </message>
  <message>
   <source>enforced</source>
   <translation>empêché</translation>
  </message>
  <message>
   <source>not enforced</source>
   <translation>non empêché</translation>
  </message>
  <message>
   <source>not supported</source>
   <translation>non pris en charge</translation>
  </message>
  <message>
   <source>key</source>
   <translation>clé</translation>
  </message>
  <message>
   <source>algorithm and use</source>
   <translation>algorithme et usage</translation>
  </message>
  <message>
   <source>ceremony</source>
   <translation>cérémonie</translation>
  </message>
  <message>
   <source>mode</source>
   <translation>mode</translation>
  </message>
  <message>
   <source>share set</source>
   <translation>jeu de parts</translation>
  </message>
  <message>
   <source>shares needed</source>
   <translation>parts nécessaires</translation>
  </message>
  <message>
   <source>iteration exponent</source>
   <translation>exposant d’itération</translation>
  </message>
  <message>
   <source>check value</source>
   <translation>valeur de contrôle</translation>
  </message>
  <message>
   <source>regions</source>
   <translation>régions</translation>
  </message>
  <message>
   <source>route of the backup</source>
   <translation>voie de la sauvegarde</translation>
  </message>
  <message>
   <source>package</source>
   <translation>paquet</translation>
  </message>
  <message>
   <source>transcript</source>
   <translation>procès-verbal</translation>
  </message>
  <message>
   <source>software</source>
   <translation>logiciel</translation>
  </message>
  <message>
   <source>hardware</source>
   <translation>matériel</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucun</translation>
  </message>
  <message>
   <source>drill</source>
   <translation>exercice</translation>
  </message>
  <message>
   <source>production</source>
   <translation>production</translation>
  </message>
  <message>
   <source>any {threshold} of {count} shares</source>
   <translation>{threshold} parts quelconques sur {count}</translation>
  </message>
  <message>
   <source>any {threshold} of {count} groups ({shares})</source>
   <translation>{threshold} groupes quelconques sur {count} ({shares})</translation>
  </message>
  <message>
   <source>none; a public key</source>
   <translation>aucune ; une clé publique</translation>
  </message>
  <message>
   <source>not given: nothing was compared</source>
   <translation>non fourni : rien n’a été comparé</translation>
  </message>
  <message>
   <source>any characters</source>
   <translation>caractères quelconques</translation>
  </message>
  <message>
   <source>digits only</source>
   <translation>chiffres seulement</translation>
  </message>
  <message>
   <source>a key's id and a password</source>
   <translation>identifiant de clé et mot de passe</translation>
  </message>
  <message>
   <source>of unknown kind</source>
   <translation>de nature inconnue</translation>
  </message>
  <message>
   <source>measured</source>
   <translation>mesuré</translation>
  </message>
  <message>
   <source>read in the source</source>
   <translation>lu dans le code source</translation>
  </message>
  <message>
   <source>vendor's documentation</source>
   <translation>documentation du fabricant</translation>
  </message>
  <message>
   <source>NOT VERIFIED</source>
   <translation>NON VÉRIFIÉ</translation>
  </message>
 </context>
 <context>
  <name>fact</name>
  <message>
   <source>{name}, {organisation}: {roles}</source>
   <translation>{name}, {organisation} : {roles}</translation>
  </message>
  <message>
   <source>{line} (alternate for {alternate_for})</source>
   <translation>{line} (suppléance de {alternate_for})</translation>
  </message>
  <message>
   <source>{title}: threshold {threshold}, number of shares {custodians} ({holders})</source>
   <translation>{title} : seuil {threshold}, nombre de parts {custodians} ({holders})</translation>
  </message>
  <message>
   <source>Mode: {mode}</source>
   <translation>Mode : {mode}</translation>
  </message>
  <message>
   <source>Purpose: {purpose}</source>
   <translation>But : {purpose}</translation>
  </message>
  <message>
   <source>Place: {place}</source>
   <translation>Lieu : {place}</translation>
  </message>
  <message>
   <source>Jurisdiction: {jurisdiction}</source>
   <translation>Juridiction : {jurisdiction}</translation>
  </message>
  <message>
   <source>Approved by {by} on {on}</source>
   <translation>Approuvé par {by} le {on}</translation>
  </message>
  <message>
   <source>Nobody is both {first} and {second}</source>
   <translation>Nul n’est à la fois {first} et {second}</translation>
  </message>
  <message>
   <source>The token opens only with {custodians} custodians present</source>
   <translation>Le jeton ne s’ouvre qu’avec {custodians} dépositaires présents</translation>
  </message>
  <message>
   <source>Makes: {makes}</source>
   <translation>Marques : {makes}</translation>
  </message>
  <message>
   <source>Serial numbers: {serials}</source>
   <translation>Numéros de série : {serials}</translation>
  </message>
  <message>
   <source>User PIN: threshold {threshold}, number of pieces {custodians} ({user})</source>
   <translation>PIN d’utilisateur : seuil {threshold}, nombre de fragments {custodians} ({user})</translation>
  </message>
  <message>
   <source>Security officer's PIN: threshold {threshold}, number of pieces {custodians} ({so})</source>
   <translation>PIN du responsable de sécurité : seuil {threshold}, nombre de fragments {custodians} ({so})</translation>
  </message>
  <message>
   <source>{algorithm} for {usage}</source>
   <translation>{algorithm} pour {usage}</translation>
  </message>
  <message>
   <source>May go to: {regions}</source>
   <translation>Peut aller vers : {regions}</translation>
  </message>
  <message>
   <source>Backed up by: {backup}</source>
   <translation>Sauvegardée par : {backup}</translation>
  </message>
  <message>
   <source>Allowed routes: {routes}</source>
   <translation>Voies permises : {routes}</translation>
  </message>
  <message>
   <source>May use it: {use}</source>
   <translation>Peuvent l’utiliser : {use}</translation>
  </message>
  <message>
   <source>May administer it: {administer}</source>
   <translation>Peuvent l’administrer : {administer}</translation>
  </message>
  <message>
   <source>May destroy it: {destroy}</source>
   <translation>Peuvent la détruire : {destroy}</translation>
  </message>
  <message>
   <source>Keys: {keys}</source>
   <translation>Clés : {keys}</translation>
  </message>
  <message>
   <source>the key itself</source>
   <translation>la clé elle-même</translation>
  </message>
  <message>
   <source>an AES key, and the key under it</source>
   <translation>une clé AES, et la clé sous elle</translation>
  </message>
  <message>
   <source> {modulus_bits} bits,</source>
   <translation> {modulus_bits} bits,</translation>
  </message>
  <message>
   <source>{target}, region {region} (declared by the plan), key {key}</source>
   <translation>{target}, région {region} (déclarée par le plan), clé {key}</translation>
  </message>
  <message>
   <source>Wrapping:{size} RSA-OAEP with {oaep_hash} of {layout}</source>
   <translation>Enveloppement :{size} RSA-OAEP avec {oaep_hash} sur {layout}</translation>
  </message>
  <message>
   <source>The hand-over must be for {target}</source>
   <translation>La remise doit être pour {target}</translation>
  </message>
  <message>
   <source>Ceremony</source>
   <translation>Cérémonie</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personnes</translation>
  </message>
  <message>
   <source>Roles</source>
   <translation>Rôles</translation>
  </message>
  <message>
   <source>Token</source>
   <translation>Jeton</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>Procès-verbal</translation>
  </message>
  <message>
   <source>A hardware token is asked for</source>
   <translation>Un jeton matériel est exigé</translation>
  </message>
  <message>
   <source>A software token is allowed: its keys are in this computer's memory</source>
   <translation>Un jeton logiciel est permis : ses clés sont dans la mémoire de cet ordinateur</translation>
  </message>
  <message>
   <source>Its PINs (make) are made here: random, shown to nobody, split among custodians</source>
   <translation>Ses PIN (make) sont faits ici : aléatoires, montrés à personne, partagés entre dépositaires</translation>
  </message>
  <message>
   <source>Its PINs (open) were split in an earlier ceremony; custodians open it with their pieces</source>
   <translation>Ses PIN (open) ont été partagés dans une cérémonie précédente ; des dépositaires l’ouvrent avec leurs fragments</translation>
  </message>
  <message>
   <source>Security officer's PIN: not split; whoever knows it can set the user PIN anew</source>
   <translation>PIN du responsable de sécurité : non partagé ; qui le connaît peut poser un nouveau PIN d’utilisateur</translation>
  </message>
  <message>
   <source>User and security officer are two roles: nobody holds pieces of both PINs</source>
   <translation>Utilisateur et responsable de sécurité sont deux rôles : personne ne détient de fragments des deux PIN</translation>
  </message>
  <message>
   <source>User and security officer are no separate roles: somebody holds pieces of both PINs</source>
   <translation>Utilisateur et responsable de sécurité ne sont pas des rôles séparés : quelqu’un détient des fragments des deux PIN</translation>
  </message>
  <message>
   <source>Leaves only under wrapping keys that the security officer made trusted</source>
   <translation>Ne sort que sous des clés que le responsable de sécurité a rendues fiables</translation>
  </message>
  <message>
   <source>By host-plaintext the key is in this computer's memory for a moment</source>
   <translation>Par host-plaintext, la clé est un instant dans la mémoire de cet ordinateur</translation>
  </message>
  <message>
   <source>Group threshold: {group_threshold} of {groups} groups restore</source>
   <translation>Seuil des groupes : {group_threshold} groupes sur {groups} restaurent</translation>
  </message>
  <message>
   <source>Dice: {dice_rolls} rolls</source>
   <translation>Dés : {dice_rolls} lancers</translation>
  </message>
  <message>
   <source>Dice: none</source>
   <translation>Dés : aucun</translation>
  </message>
  <message>
   <source>Every package is restored in a second token before the commit, compared and destroyed there</source>
   <translation>Chaque paquet est restauré dans un second jeton avant la validation, comparé et détruit là</translation>
  </message>
  <message>
   <source>Shares: printed where the printer may, otherwise copied by hand</source>
   <translation>Parts : imprimées là où l’imprimante le peut, sinon copiées à la main</translation>
  </message>
  <message>
   <source>Signed by a P-384 key in the token ({signing})</source>
   <translation>Signé par une clé P-384 dans le jeton ({signing})</translation>
  </message>
  <message>
   <source>It must vouch for its key pairs up to the certificate {root}</source>
   <translation>Il doit se porter garant de ses paires de clés jusqu’au certificat {root}</translation>
  </message>
  <message>
   <source>Key {id}</source>
   <translation>Clé {id}</translation>
  </message>
  <message>
   <source>Backup {id}</source>
   <translation>Sauvegarde {id}</translation>
  </message>
  <message>
   <source>Target {id}</source>
   <translation>Cible {id}</translation>
  </message>
  <message>
   <source>No roles are separated</source>
   <translation>Aucun rôle n’est séparé</translation>
  </message>
  <message>
   <source>It comes blank and is initialised as {initialise}</source>
   <translation>Il arrive vierge et est initialisé comme {initialise}</translation>
  </message>
  <message>
   <source>any</source>
   <translation>quelconque</translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>personne</translation>
  </message>
  <message>
   <source>no region</source>
   <translation>aucune région</translation>
  </message>
  <message>
   <source>never</source>
   <translation>jamais</translation>
  </message>
  <message>
   <source>drill</source>
   <translation>exercice</translation>
  </message>
  <message>
   <source>production</source>
   <translation>production</translation>
  </message>
  <message>
   <source>Its PINs are made here: random, shown to nobody, split among custodians</source>
   <translation type="vanished">Ses PIN sont faits ici : aléatoires, montrés à personne, partagés entre dépositaires</translation>
  </message>
  <message>
   <source>Its PINs were split in an earlier ceremony; custodians open it with their pieces</source>
   <translation type="vanished">Ses PIN ont été partagés dans une cérémonie précédente ; des dépositaires l’ouvrent avec leurs fragments</translation>
  </message>
 </context>
 <context>
  <name>finding</name>
  <message>
   <source>The backup {id} has {groups} groups; at most {max_shares} are possible.</source>
   <translation>La sauvegarde {id} a {groups} groupes ; {max_shares} au plus sont possibles.</translation>
  </message>
  <message>
   <source>Join groups.</source>
   <translation>Réunissez des groupes.</translation>
  </message>
  <message>
   <source>Group {id} has {custodians} shares; at most {max_shares} are possible.</source>
   <translation>Le groupe {id} a {custodians} parts ; {max_shares} au plus sont possibles.</translation>
  </message>
  <message>
   <source>Name fewer custodians or make a second group.</source>
   <translation>Nommez moins de dépositaires ou formez un second groupe.</translation>
  </message>
  <message>
   <source>The threshold of group {id} is {threshold}; one share must never be enough.</source>
   <translation>Le seuil du groupe {id} est {threshold} ; une seule part ne doit jamais suffire.</translation>
  </message>
  <message>
   <source>Set the threshold to 2 or more.</source>
   <translation>Mettez le seuil à 2 ou plus.</translation>
  </message>
  <message>
   <source>Group {id} asks for {threshold} shares to restore but has {shares}.</source>
   <translation>Le groupe {id} exige {threshold} parts pour restaurer mais en a {shares}.</translation>
  </message>
  <message>
   <source>Lower the threshold or name more custodians.</source>
   <translation>Baissez le seuil ou nommez plus de dépositaires.</translation>
  </message>
  <message>
   <source>The backup {id} has no group, so nobody would hold a share.</source>
   <translation>La sauvegarde {id} n’a pas de groupe ; personne ne détiendrait de part.</translation>
  </message>
  <message>
   <source>Add [[backups.groups]] with a threshold and custodians.</source>
   <translation>Ajoutez [[backups.groups]] avec un seuil et des dépositaires.</translation>
  </message>
  <message>
   <source>The backup {id} needs {group_threshold} groups to restore but has {groups}.</source>
   <translation>La sauvegarde {id} exige {group_threshold} groupes pour restaurer mais en a {groups}.</translation>
  </message>
  <message>
   <source>Set group_threshold to a number from 1 to {groups}.</source>
   <translation>Mettez group_threshold à un nombre de 1 à {groups}.</translation>
  </message>
  <message>
   <source>All {threshold} shares of group {id} are needed: losing one loses the backup.</source>
   <translation>Les {threshold} parts du groupe {id} sont toutes nécessaires : en perdre une perd la sauvegarde.</translation>
  </message>
  <message>
   <source>Name another custodian or lower the threshold.</source>
   <translation>Nommez un autre dépositaire ou baissez le seuil.</translation>
  </message>
  <message>
   <source>The backup {id} asks for {dice_rolls} rolls of the dice.</source>
   <translation>La sauvegarde {id} demande {dice_rolls} lancers de dés.</translation>
  </message>
  <message>
   <source>Set dice_rolls to 0 for none, or to {min_dice} … {max_dice}; 100 give 256 bits.</source>
   <translation>Mettez dice_rolls à 0 pour aucun, ou à {min_dice} … {max_dice} ; 100 donnent 256 bits.</translation>
  </message>
  <message>
   <source>No key is backed up by {id}; no shares of it will be made.</source>
   <translation>Aucune clé n’est sauvegardée par {id} ; aucune part n’en sera faite.</translation>
  </message>
  <message>
   <source>Name it in a key or remove it.</source>
   <translation>Nommez-la dans une clé ou retirez-la.</translation>
  </message>
  <message>
   <source>Group {id} gives a share to {holder}, whom the plan does not name.</source>
   <translation>Le groupe {id} donne une part à {holder}, que le plan ne nomme pas.</translation>
  </message>
  <message>
   <source>Correct the id or add that person.</source>
   <translation>Corrigez l’identifiant ou ajoutez cette personne.</translation>
  </message>
  <message>
   <source>{name},{standing} could restore the keys of backup {id} alone.</source>
   <translation>{name},{standing} pourrait restaurer seul les clés de la sauvegarde {id}.</translation>
  </message>
  <message>
   <source>Spread the shares over more people or raise the threshold.</source>
   <translation>Répartissez les parts entre plus de personnes ou relevez le seuil.</translation>
  </message>
  <message>
   <source>{name} may come to hold {held} shares of group {id}, so fewer than {threshold} people could restore it.</source>
   <translation>{name} peut en venir à détenir {held} parts du groupe {id} ; moins de {threshold} personnes pourraient alors le restaurer.</translation>
  </message>
  <message>
   <source>Give one of the shares to another custodian, or name another alternate.</source>
   <translation>Donnez l’une des parts à un autre dépositaire, ou nommez un autre suppléant.</translation>
  </message>
  <message>
   <source>Group {id} gives a share to {name}, who is no custodian.</source>
   <translation>Le groupe {id} donne une part à {name}, qui n’est pas dépositaire.</translation>
  </message>
  <message>
   <source>Give that person the role "custodian" or the share to another.</source>
   <translation>Donnez à cette personne le rôle "custodian", ou la part à une autre.</translation>
  </message>
  <message>
   <source>The plan is approved on {on}, but today is {today}.</source>
   <translation>Le plan est approuvé le {on}, mais nous sommes le {today}.</translation>
  </message>
  <message>
   <source>Correct approval.on, or this computer's clock, or wait for the approval.</source>
   <translation>Corrigez approval.on ou l’horloge de cet ordinateur, ou attendez l’approbation.</translation>
  </message>
  <message>
   <source>The keys of this production ceremony will live in a software token, in this computer's memory.</source>
   <translation>Les clés de cette cérémonie de production seront dans un jeton logiciel, dans la mémoire de cet ordinateur.</translation>
  </message>
  <message>
   <source>Set token.kind to "hardware", or let the record carry this warning.</source>
   <translation>Mettez token.kind à "hardware", ou laissez consigner cet avertissement.</translation>
  </message>
  <message>
   <source>The plan asks for a hardware token, but the binding names SoftHSM.</source>
   <translation>Le plan exige un jeton matériel, mais la liaison nomme SoftHSM.</translation>
  </message>
  <message>
   <source>Bind the hardware token's module.</source>
   <translation>Liez le module du jeton matériel.</translation>
  </message>
  <message>
   <source>The binding names a blank token, and the plan does not say that it is initialised.</source>
   <translation>La liaison nomme un jeton vierge, et le plan ne dit pas qu’il est initialisé.</translation>
  </message>
  <message>
   <source>Initialise it first (ceremony initialise) and bind it by its serial, or add initialise to the plan.</source>
   <translation>Initialisez-le d’abord (ceremony initialise) et liez-le par son numéro de série, ou ajoutez initialise au plan.</translation>
  </message>
  <message>
   <source>The plan gives its token the label {initialise}; the binding names {token_label}.</source>
   <translation>Le plan donne à son jeton le nom {initialise} ; la liaison nomme {token_label}.</translation>
  </message>
  <message>
   <source>Write the plan's label into the binding.</source>
   <translation>Inscrivez dans la liaison le nom du plan.</translation>
  </message>
  <message>
   <source>The bound token is {token_serial}; the plan allows {serials}.</source>
   <translation>Le jeton lié est {token_serial} ; le plan permet {serials}.</translation>
  </message>
  <message>
   <source>Bind an allowed token, or have the plan changed and reviewed again.</source>
   <translation>Liez un jeton permis, ou faites modifier et relire le plan.</translation>
  </message>
  <message>
   <source>The plan has shares printed ({printed}), but the binding names no printer.</source>
   <translation>Le plan fait imprimer des parts ({printed}), mais la liaison ne nomme pas d’imprimante.</translation>
  </message>
  <message>
   <source>Add a [printer] to the binding, or have the shares copied by hand on the day.</source>
   <translation>Ajoutez un [printer] à la liaison, ou faites copier les parts à la main le jour venu.</translation>
  </message>
  <message>
   <source>The plan tries backups in a second token ({tried}), but the binding names none.</source>
   <translation>Le plan essaie des sauvegardes dans un second jeton ({tried}), mais la liaison n’en nomme aucun.</translation>
  </message>
  <message>
   <source>Add a [second] to the binding.</source>
   <translation>Ajoutez un [second] à la liaison.</translation>
  </message>
  <message>
   <source>The binding names the same token twice; a backup is tried in another one.</source>
   <translation>La liaison nomme deux fois le même jeton ; une sauvegarde s’essaie dans un autre.</translation>
  </message>
  <message>
   <source>Bind another token as [second].</source>
   <translation>Liez un autre jeton comme [second].</translation>
  </message>
  <message>
   <source>The label of the token has {size} bytes; at most {label_bytes} fit.</source>
   <translation>Le nom du jeton compte {size} octets ; {label_bytes} au plus tiennent.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Raccourcissez-le.</translation>
  </message>
  <message>
   <source>The token is to be initialised, and its PINs are to be those of an earlier ceremony.</source>
   <translation>Le jeton doit être initialisé, et ses PIN doivent être ceux d’une cérémonie antérieure.</translation>
  </message>
  <message>
   <source>Have the PINs made in this ceremony, or take the initialisation out of the plan.</source>
   <translation>Faites créer les PIN dans cette cérémonie, ou retirez l’initialisation du plan.</translation>
  </message>
  <message>
   <source>The plan was approved today; auditors ask for an approval before the day.</source>
   <translation>Le plan a été approuvé aujourd’hui ; les auditeurs demandent une approbation avant le jour.</translation>
  </message>
  <message>
   <source>Hold the ceremony on another day, or let the record show why not.</source>
   <translation>Tenez la cérémonie un autre jour, ou faites consigner pourquoi non.</translation>
  </message>
  <message>
   <source>This still says {group}, as the template does.</source>
   <translation>Ceci dit encore {group}, comme le modèle.</translation>
  </message>
  <message>
   <source>Write the real value.</source>
   <translation>Écrivez la vraie valeur.</translation>
  </message>
  <message>
   <source>{field} is not an absolute path.</source>
   <translation>{field} n’est pas un chemin absolu.</translation>
  </message>
  <message>
   <source>Write the path from the root, starting with a slash.</source>
   <translation>Écrivez le chemin depuis la racine, en commençant par une barre oblique.</translation>
  </message>
  <message>
   <source>The plan names no key.</source>
   <translation>Le plan ne nomme aucune clé.</translation>
  </message>
  <message>
   <source>Add [[keys]].</source>
   <translation>Ajoutez [[keys]].</translation>
  </message>
  <message>
   <source>The plan does not give the security officer's PIN and the user's to different people.</source>
   <translation>Le plan ne confie pas le PIN du responsable de sécurité et celui de l’utilisateur à des personnes différentes.</translation>
  </message>
  <message>
   <source>Keep them apart by other means; the transcript will not claim two roles.</source>
   <translation>Séparez-les par d’autres moyens ; le procès-verbal n’affirmera pas deux rôles.</translation>
  </message>
  <message>
   <source>Key {id} is to be backed up by {backup}, which the plan does not describe.</source>
   <translation>La clé {id} doit être sauvegardée par {backup}, que le plan ne décrit pas.</translation>
  </message>
  <message>
   <source>Correct the name or add [[backups]].</source>
   <translation>Corrigez le nom ou ajoutez [[backups]].</translation>
  </message>
  <message>
   <source>Target {id} is to take the key {key}, which the plan does not make.</source>
   <translation>La cible {id} doit recevoir la clé {key}, que le plan ne crée pas.</translation>
  </message>
  <message>
   <source>Correct the name or add [[keys]].</source>
   <translation>Corrigez le nom ou ajoutez [[keys]].</translation>
  </message>
  <message>
   <source>Key {id}: {algorithm} is not for {usage}.</source>
   <translation>Clé {id} : {algorithm} n’est pas pour {usage}.</translation>
  </message>
  <message>
   <source>Set usage to {able}.</source>
   <translation>Mettez usage à {able}.</translation>
  </message>
  <message>
   <source>None of the routes of key {id} can back it up.</source>
   <translation>Aucune des voies de la clé {id} ne peut la sauvegarder.</translation>
  </message>
  <message>
   <source>Add one of {backup_routes} to its routes.</source>
   <translation>Ajoutez à ses voies l’une de {backup_routes}.</translation>
  </message>
  <message>
   <source>Key {id} may pass through this computer in the clear, if two people consent.</source>
   <translation>La clé {id} peut passer en clair par cet ordinateur, si deux personnes consentent.</translation>
  </message>
  <message>
   <source>Take host-plaintext out of its routes unless the token allows no other way.</source>
   <translation>Retirez host-plaintext de ses voies, sauf si le jeton ne permet aucune autre voie.</translation>
  </message>
  <message>
   <source>Key {id} is to leave under trusted wrapping keys alone, and may pass through this computer.</source>
   <translation>La clé {id} ne doit sortir que sous des clés de confiance, et peut passer par cet ordinateur.</translation>
  </message>
  <message>
   <source>Take host-plaintext out of its routes, or let it leave under any wrapping key.</source>
   <translation>Retirez host-plaintext de ses voies, ou laissez-la sortir sous n’importe quelle clé.</translation>
  </message>
  <message>
   <source>The trusted backup key of {id} lies readable in a software token's files until its commit.</source>
   <translation>La clé de sauvegarde de confiance de {id} reste lisible dans les fichiers d’un jeton logiciel jusqu’à sa validation.</translation>
  </message>
  <message>
   <source>Use trusted keys with a hardware token; with a software token, for practice.</source>
   <translation>Utilisez cela avec un jeton matériel ; avec un jeton logiciel, pour s’exercer.</translation>
  </message>
  <message>
   <source>No target takes key {id}; it will be made and backed up only.</source>
   <translation>Aucune cible ne reçoit la clé {id} ; elle sera seulement créée et sauvegardée.</translation>
  </message>
  <message>
   <source>Add [[targets]] if it is to go to a cloud.</source>
   <translation>Ajoutez [[targets]] si elle doit aller dans un cloud.</translation>
  </message>
  <message>
   <source>Targets {place} and {id} name the same key in the cloud.</source>
   <translation>Les cibles {place} et {id} nomment la même clé dans le cloud.</translation>
  </message>
  <message>
   <source>Check the identifiers; name another key unless a second version is meant.</source>
   <translation>Vérifiez les identifiants ; nommez une autre clé, sauf si une seconde version est voulue.</translation>
  </message>
  <message>
   <source>None of the routes of key {id} can make what target {id_} takes.</source>
   <translation>Aucune des voies de la clé {id} ne peut produire ce que prend la cible {id_}.</translation>
  </message>
  <message>
   <source>Add one of {able} to the routes of the key.</source>
   <translation>Ajoutez aux voies de la clé l’une de {able}.</translation>
  </message>
  <message>
   <source>Two {kind} have the id {name}.</source>
   <translation>Deux {kind} ont l’identifiant {name}.</translation>
  </message>
  <message>
   <source>Give one of them another id.</source>
   <translation>Donnez à l’un d’eux un autre identifiant.</translation>
  </message>
  <message>
   <source>The ids {heard} and {name} of {kind} are easily taken for each other.</source>
   <translation>Les identifiants {heard} et {name} de {kind} se confondent facilement.</translation>
  </message>
  <message>
   <source>Choose names that look and sound different.</source>
   <translation>Choisissez des noms qui se lisent et sonnent différemment.</translation>
  </message>
  <message>
   <source>The id {name} of {kind} cannot be a file name on Windows.</source>
   <translation>L’identifiant {name} de {kind} ne peut pas être un nom de fichier sous Windows.</translation>
  </message>
  <message>
   <source>Choose another id.</source>
   <translation>Choisissez un autre identifiant.</translation>
  </message>
  <message>
   <source>Nobody is named who may {right} key {id}.</source>
   <translation>Personne n’est nommé qui puisse, pour la clé {id} : {right}.</translation>
  </message>
  <message>
   <source>Name who may, or write that nobody may.</source>
   <translation>Nommez qui le peut, ou écrivez que personne ne le peut.</translation>
  </message>
  <message>
   <source>Nobody is witness, so nobody outside the work can state how it went.</source>
   <translation>Personne n’est témoin ; nul d’extérieur au travail ne peut donc déclarer comment il s’est passé.</translation>
  </message>
  <message>
   <source>Give a person the role "witness".</source>
   <translation>Donnez à une personne le rôle "witness".</translation>
  </message>
  <message>
   <source>The quorum is {custodians} custodians; the plan names {there}, alternates apart.</source>
   <translation>Le quorum est de {custodians} dépositaires ; le plan en nomme {there}, sans les suppléants.</translation>
  </message>
  <message>
   <source>Lower quorum.custodians or name more custodians.</source>
   <translation>Baissez quorum.custodians ou nommez plus de dépositaires.</translation>
  </message>
  <message>
   <source>The quorum is {custodians}; the token must not open for fewer than two custodians.</source>
   <translation>Le quorum est de {custodians} ; le jeton ne doit pas s’ouvrir pour moins de deux dépositaires.</translation>
  </message>
  <message>
   <source>Set quorum.custodians to 2 or more.</source>
   <translation>Mettez quorum.custodians à 2 ou plus.</translation>
  </message>
  <message>
   <source>Nobody is administrator.</source>
   <translation>Personne n’est administrateur.</translation>
  </message>
  <message>
   <source>Give a person the role "administrator".</source>
   <translation>Donnez à une personne le rôle "administrator".</translation>
  </message>
  <message>
   <source>No two people can consent together: one of two must be a custodian who is no administrator.</source>
   <translation>Aucune paire de personnes ne peut consentir : l’une des deux doit être un dépositaire qui n’est pas administrateur.</translation>
  </message>
  <message>
   <source>Name a custodian who is not an administrator.</source>
   <translation>Nommez un dépositaire qui n’est pas administrateur.</translation>
  </message>
  <message>
   <source>The plan has {count} {replace}; at most {most} are possible.</source>
   <translation>Le plan a {count} {replace} ; {most} au plus sont possibles.</translation>
  </message>
  <message>
   <source>Divide the ceremony.</source>
   <translation>Divisez la cérémonie.</translation>
  </message>
  <message>
   <source>The role {first} cannot be separated from itself.</source>
   <translation>Le rôle {first} ne peut pas être séparé de lui-même.</translation>
  </message>
  <message>
   <source>Name two different roles in that pair.</source>
   <translation>Nommez deux rôles différents dans cette paire.</translation>
  </message>
  <message>
   <source>{name} is the alternate for {name_} but is not {lacking}.</source>
   <translation>{name} est le suppléant de {name_} mais n’est pas {lacking}.</translation>
  </message>
  <message>
   <source>Give the alternate the same roles.</source>
   <translation>Donnez au suppléant les mêmes rôles.</translation>
  </message>
  <message>
   <source>{name} cannot be their own alternate.</source>
   <translation>{name} ne peut pas être son propre suppléant.</translation>
  </message>
  <message>
   <source>Name another person.</source>
   <translation>Nommez une autre personne.</translation>
  </message>
  <message>
   <source>{name} has no role.</source>
   <translation>{name} n’a pas de rôle.</translation>
  </message>
  <message>
   <source>Give a role (a visitor is a witness) or take the person out.</source>
   <translation>Donnez un rôle (un visiteur est témoin) ou retirez la personne.</translation>
  </message>
  <message>
   <source>{id} and {id_} have the same name; nobody may take part twice.</source>
   <translation>{id} et {id_} portent le même nom ; nul ne peut participer deux fois.</translation>
  </message>
  <message>
   <source>Remove one, or add what tells the two people apart to their names.</source>
   <translation>Retirez-en une, ou ajoutez aux noms ce qui distingue les deux personnes.</translation>
  </message>
  <message>
   <source>Only {name} is administrator and nobody is their alternate.</source>
   <translation>Seul {name} est administrateur, sans suppléant.</translation>
  </message>
  <message>
   <source>Name a second administrator or an alternate.</source>
   <translation>Nommez un second administrateur ou un suppléant.</translation>
  </message>
  <message>
   <source>{name} is custodian but holds no share.</source>
   <translation>{name} est dépositaire mais ne détient aucune part.</translation>
  </message>
  <message>
   <source>Add them to a group, or leave it so if they only count for the quorum.</source>
   <translation>Ajoutez cette personne à un groupe, ou laissez ainsi si elle ne compte que pour le quorum.</translation>
  </message>
  <message>
   <source>{name} is witness and has a part in the work.</source>
   <translation>{name} est témoin et participe au travail.</translation>
  </message>
  <message>
   <source>Let somebody be witness who is neither administrator nor custodian.</source>
   <translation>Prenez pour témoin quelqu’un qui n’est ni administrateur ni dépositaire.</translation>
  </message>
  <message>
   <source>{name} is {first} and {second}; the plan separates these roles.</source>
   <translation>{name} est {first} et {second} ; le plan sépare ces rôles.</translation>
  </message>
  <message>
   <source>Give one of the roles to another person.</source>
   <translation>Donnez l’un des rôles à une autre personne.</translation>
  </message>
  <message>
   <source>{name}, standing in for {name_}, would hold roles that the plan separates.</source>
   <translation>{name}, en remplaçant {name_}, aurait des rôles que le plan sépare.</translation>
  </message>
  <message>
   <source>Name another alternate.</source>
   <translation>Nommez un autre suppléant.</translation>
  </message>
  <message>
   <source>{name} is the alternate for {alternate_for}, whom the plan does not name.</source>
   <translation>{name} est le suppléant de {alternate_for}, que le plan ne nomme pas.</translation>
  </message>
  <message>
   <source>Correct alternate_for or add that person.</source>
   <translation>Corrigez alternate_for ou ajoutez cette personne.</translation>
  </message>
  <message>
   <source>{name} is the alternate for {name_}, who is an alternate too.</source>
   <translation>{name} est le suppléant de {name_}, qui est lui-même suppléant.</translation>
  </message>
  <message>
   <source>Name the person who is expected.</source>
   <translation>Nommez la personne attendue.</translation>
  </message>
  <message>
   <source>Nobody holds pieces of the security officer's PIN: whoever knows it can set the user PIN anew, alone.</source>
   <translation>Personne ne détient de fragments du PIN du responsable de sécurité : qui le connaît peut poser seul un nouveau PIN d’utilisateur.</translation>
  </message>
  <message>
   <source>Add token.pins.so, with a threshold that is not lower.</source>
   <translation>Ajoutez token.pins.so, avec un seuil qui n’est pas plus bas.</translation>
  </message>
  <message>
   <source>The quorum is {custodians} custodians and the user PIN needs {threshold}.</source>
   <translation>Le quorum est de {custodians} dépositaires et le PIN d’utilisateur en demande {threshold}.</translation>
  </message>
  <message>
   <source>Raise quorum.custodians to the threshold of the user PIN.</source>
   <translation>Relevez quorum.custodians au seuil du PIN d’utilisateur.</translation>
  </message>
  <message>
   <source>The binding opens the token by a quorum, and the plan does not say who holds its PINs.</source>
   <translation>La liaison ouvre le jeton par un quorum, et le plan ne dit pas qui détient ses PIN.</translation>
  </message>
  <message>
   <source>Add token.pins to the plan, or change opening.</source>
   <translation>Ajoutez token.pins au plan, ou changez opening.</translation>
  </message>
  <message>
   <source>The binding names no stick of their own for {names}, who hold pieces of a PIN.</source>
   <translation>La liaison ne nomme pas de clé USB propre pour {names}, qui détiennent des fragments d’un PIN.</translation>
  </message>
  <message>
   <source>Add a stick of the role "custodian" for each.</source>
   <translation>Ajoutez pour chacun une clé USB du rôle "custodian".</translation>
  </message>
  <message>
   <source>The binding names no stick for the second copies of the pieces.</source>
   <translation>La liaison ne nomme pas de clé USB pour les secondes copies des fragments.</translation>
  </message>
  <message>
   <source>Add a stick of the role "pieces".</source>
   <translation>Ajoutez une clé USB du rôle "pieces".</translation>
  </message>
  <message>
   <source>The threshold of the {pin} PIN is {threshold}; one person must never open with it alone.</source>
   <translation>Le seuil du PIN « {pin} » est {threshold} ; une personne ne doit jamais ouvrir seule avec lui.</translation>
  </message>
  <message>
   <source>The {pin} PIN asks for {threshold} people to open and has {count} pieces.</source>
   <translation>Le PIN « {pin} » demande {threshold} personnes pour ouvrir et a {count} fragments.</translation>
  </message>
  <message>
   <source>The {pin} PIN has {count} pieces; at most {max_pieces} are possible.</source>
   <translation>Le PIN « {pin} » a {count} fragments ; {max_pieces} au plus sont possibles.</translation>
  </message>
  <message>
   <source>Name fewer custodians.</source>
   <translation>Nommez moins de dépositaires.</translation>
  </message>
  <message>
   <source>{threshold} people open as security officer and {threshold_} as user; the officer can set the user PIN anew.</source>
   <translation>{threshold} personnes ouvrent comme responsable de sécurité et {threshold_} comme utilisateur ; le responsable peut poser un nouveau PIN d’utilisateur.</translation>
  </message>
  <message>
   <source>Make the security officer's threshold at least the user's.</source>
   <translation>Donnez au responsable de sécurité un seuil au moins égal à celui de l’utilisateur.</translation>
  </message>
  <message>
   <source>The plan splits the token's PINs, and the binding opens the token by {opening}.</source>
   <translation>Le plan partage les PIN du jeton, et la liaison ouvre le jeton par {opening}.</translation>
  </message>
  <message>
   <source>Write opening = "quorum" in the binding.</source>
   <translation>Écrivez opening = "quorum" dans la liaison.</translation>
  </message>
  <message>
   <source>The binding says twice what the {value} PIN may be.</source>
   <translation>La liaison dit deux fois ce que peut être le PIN « {value} ».</translation>
  </message>
  <message>
   <source>Leave one [[pin_rules]] for each PIN.</source>
   <translation>Laissez un [[pin_rules]] pour chaque PIN.</translation>
  </message>
  <message>
   <source>The card {token_label} is of {person}, who holds no piece.</source>
   <translation>La carte {token_label} est de {person}, qui ne détient aucun fragment.</translation>
  </message>
  <message>
   <source>Write the id of a custodian who holds a piece.</source>
   <translation>Écrivez l’identifiant d’un dépositaire qui détient un fragment.</translation>
  </message>
  <message>
   <source>The card {token_label} is the ceremony's token, or its owner has two.</source>
   <translation>La carte {token_label} est le jeton de la cérémonie, ou son propriétaire en a deux.</translation>
  </message>
  <message>
   <source>Name one card for each custodian.</source>
   <translation>Nommez une carte par dépositaire.</translation>
  </message>
  <message>
   <source>Every piece of the {pin} PIN is needed: when one is lost, nobody can open with it any more.</source>
   <translation>Chaque fragment du PIN « {pin} » est nécessaire : si un seul est perdu, plus personne ne peut ouvrir avec lui.</translation>
  </message>
  <message>
   <source>Name more custodians than the threshold.</source>
   <translation>Nommez plus de dépositaires que le seuil.</translation>
  </message>
  <message>
   <source>{holder} cannot hold a piece of the {pin} PIN: only a custodian of the plan who is no alternate can.</source>
   <translation>{holder} ne peut pas détenir de fragment du PIN « {pin} » : seul un dépositaire du plan qui n’est pas suppléant le peut.</translation>
  </message>
  <message>
   <source>Name a custodian.</source>
   <translation>Nommez un dépositaire.</translation>
  </message>
  <message>
   <source>Somebody holds pieces of both PINs, so the record claims no two separate roles in the token.</source>
   <translation>Quelqu’un détient des fragments des deux PIN ; le procès-verbal ne prétend donc pas à deux rôles séparés dans le jeton.</translation>
  </message>
  <message>
   <source>Give the two PINs to different people if you want that claim.</source>
   <translation>Donnez les deux PIN à des personnes différentes si vous voulez le prétendre.</translation>
  </message>
  <message>
   <source>{name} stands twice among those who hold the {pin} PIN; it takes different people.</source>
   <translation>{name} figure deux fois parmi les détenteurs du PIN « {pin} » ; il faut des personnes différentes.</translation>
  </message>
  <message>
   <source>Name each custodian once.</source>
   <translation>Nommez chaque dépositaire une fois.</translation>
  </message>
  <message>
   <source>Nothing tells {words} from another stick.</source>
   <translation>Rien ne distingue {words} d’une autre clé.</translation>
  </message>
  <message>
   <source>Write its serial or uuid; `ceremony sticks` lists what is plugged in.</source>
   <translation>Écrivez son serial ou uuid ; `ceremony sticks` liste ce qui est branché.</translation>
  </message>
  <message>
   <source>{words} stands here twice, or the same stick has two roles.</source>
   <translation>{words} figure deux fois ici, ou la même clé a deux rôles.</translation>
  </message>
  <message>
   <source>Give each stick one role, and another colour where two have the same role.</source>
   <translation>Donnez un rôle à chaque clé, et une autre couleur là où deux ont le même rôle.</translation>
  </message>
  <message>
   <source>There are more than {most_log_sticks} LOG sticks.</source>
   <translation>Il y a plus de {most_log_sticks} clés LOG.</translation>
  </message>
  <message>
   <source>Keep one or two.</source>
   <translation>Gardez-en une ou deux.</translation>
  </message>
  <message>
   <source>A custodian's own stick names one of the plan's custodians, and no other stick names a person.</source>
   <translation>La clé propre d’un dépositaire nomme un dépositaire du plan, et aucune autre clé ne nomme une personne.</translation>
  </message>
  <message>
   <source>Write the custodian's id of the plan, or leave person out.</source>
   <translation>Écrivez l’identifiant du dépositaire dans le plan, ou omettez person.</translation>
  </message>
  <message>
   <source>{words} is a folder, not a stick.</source>
   <translation>{words} est un dossier, pas une clé.</translation>
  </message>
  <message>
   <source>Production takes sticks only: write the serial or uuid of one.</source>
   <translation>La production ne prend que des clés : écrivez le serial ou l’uuid d’une clé.</translation>
  </message>
  <message>
   <source>{words} is a folder and a stick at once.</source>
   <translation>{words} est à la fois un dossier et une clé.</translation>
  </message>
  <message>
   <source>Leave either folder, or serial and uuid.</source>
   <translation>Laissez soit folder, soit serial et uuid.</translation>
  </message>
  <message>
   <source>{words} is a folder, not a stick; the transcript says so.</source>
   <translation>{words} est un dossier, pas une clé ; le procès-verbal le dit.</translation>
  </message>
  <message>
   <source>Rehearse with the sticks of the day as well.</source>
   <translation>Répétez aussi avec les clés du jour.</translation>
  </message>
  <message>
   <source>Did you mean {close}? Otherwise remove it.</source>
   <translation>Vouliez-vous dire {close} ? Sinon, retirez-le.</translation>
  </message>
  <message>
   <source>Remove it or correct its name.</source>
   <translation>Retirez-le ou corrigez son nom.</translation>
  </message>
  <message>
   <source>Remove it: no PIN or passphrase ever stands in a {kind}. If it was real, change it.</source>
   <translation>Retirez-le : aucun code PIN ni phrase secrète ne figure jamais dans un tel fichier ({kind}). S’il était réel, changez-le.</translation>
  </message>
  <message>
   <source>{f} lacks the key {path}.</source>
   <translation>{f} : la clé {path} manque.</translation>
  </message>
  <message>
   <source>Write {path} = … there; `ceremony new` gives a plan with every key explained.</source>
   <translation>Écrivez-y {path} = … ; `ceremony new` donne un plan où chaque clé est expliquée.</translation>
  </message>
  <message>
   <source>The file is too large: a {kind} has at most {max_bytes} bytes.</source>
   <translation>Le fichier est trop grand : un tel fichier ({kind}) a au plus {max_bytes} octets.</translation>
  </message>
  <message>
   <source>Check that this is the {kind}; shorten its comments if it is.</source>
   <translation>Vérifiez que c’est le bon fichier ({kind}) ; si oui, abrégez ses commentaires.</translation>
  </message>
  <message>
   <source>This line holds an invisible character ({hidden}), so it may not say what it seems to say.</source>
   <translation>Cette ligne contient un caractère invisible ({hidden}) ; elle ne dit peut-être pas ce qu’elle semble dire.</translation>
  </message>
  <message>
   <source>Type the line anew and have it reviewed again.</source>
   <translation>Saisissez la ligne de nouveau et faites-la relire.</translation>
  </message>
  <message>
   <source>{unseen} holds a line break, or an invisible character written as an escape.</source>
   <translation>{unseen} contient un saut de ligne, ou un caractère invisible écrit comme séquence d’échappement.</translation>
  </message>
  <message>
   <source>Write it as one line of plain text.</source>
   <translation>Écrivez-le en une ligne de texte simple.</translation>
  </message>
  <message>
   <source>Correct the value on that line.</source>
   <translation>Corrigez la valeur de cette ligne.</translation>
  </message>
  <message>
   <source>{path} needs two entries.</source>
   <translation>{path} exige deux entrées.</translation>
  </message>
  <message>
   <source>Name both roles of the pair.</source>
   <translation>Nommez les deux rôles de la paire.</translation>
  </message>
  <message>
   <source>Write {path} = … there; `ceremony tokens` with --binding-out writes a whole binding.</source>
   <translation>Écrivez-y {path} = … ; `ceremony tokens` avec --binding-out écrit une liaison entière.</translation>
  </message>
  <message>
   <source>The file is not UTF-8 text here.</source>
   <translation>Le fichier n’est pas ici du texte UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8 text.</source>
   <translation>Enregistrez-le en texte UTF-8.</translation>
  </message>
  <message>
   <source>This is not valid TOML: {reason}.</source>
   <translation>Ce n’est pas du TOML valide : {reason}.</translation>
  </message>
  <message>
   <source>There are {max_faults} more faults of this kind.</source>
   <translation>Il y a encore {max_faults} fautes de ce genre.</translation>
  </message>
  <message>
   <source>Correct these first.</source>
   <translation>Corrigez d’abord celles-ci.</translation>
  </message>
  <message>
   <source>{key} is not a key that a {kind} knows</source>
   <translation>{key} n’est pas une clé que connaît un tel fichier ({kind})</translation>
  </message>
  <message>
   <source>The {kind}</source>
   <translation>Le fichier ({kind})</translation>
  </message>
  <message>
   <source>Line {line} nests more than {limit} levels deep.</source>
   <translation>La ligne {line} est imbriquée sur plus de {limit} niveaux.</translation>
  </message>
  <message>
   <source>Write the plan from one of the templates; none of its tables lies that deep.</source>
   <translation>Écrivez le plan d’après l’un des modèles ; aucune de leurs tables n’est si profonde.</translation>
  </message>
  <message>
   <source>Line {line} is not valid TOML.</source>
   <translation>La ligne {line} n’est pas du TOML valide.</translation>
  </message>
  <message>
   <source>Correct that line: every line is a [table], a [[table list]], a key = value, or a # comment.</source>
   <translation>Corrigez cette ligne : chaque ligne est une [table], une [[liste de tables]], une clé = valeur ou un # commentaire.</translation>
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
   <translation>Jeux de parts validés : {committed}, chacun prouvé auparavant par les parts retapées.</translation>
  </message>
  <message>
   <source>Share sets committed: {committed}, each proved from the shares typed back before. Restore tests recorded without ids and module: {older}, so what came into the second token was not compared. Copies that may be left there: {left}.</source>
   <translation>Jeux de parts validés : {committed}, chacun prouvé auparavant par les parts retapées. Essais consignés sans identifiants ni module : {older}, de sorte que ce qui est venu dans le second jeton n’a pas été comparé. Copies qui peuvent y être restées : {left}.</translation>
  </message>
  <message>
   <source>Share sets committed: {committed}, each proved from the shares typed back before. Copies of a restore test may be left in a second token: {left}.</source>
   <translation>Jeux de parts validés : {committed}, chacun prouvé auparavant par les parts retapées. Des copies d’un essai peuvent être restées dans un second jeton : {left}.</translation>
  </message>
  <message>
   <source>Behind its freeze journal.jsonl tells what no transcript holds: {words}.</source>
   <translation>Derrière son gel, journal.jsonl dit ce qu’aucun procès-verbal ne contient : {words}.</translation>
  </message>
  <message>
   <source>Behind its freeze the journal tells of the seal and of nothing that went amiss.</source>
   <translation>Derrière son gel, le journal parle du scellement et de rien qui ait mal tourné.</translation>
  </message>
  <message>
   <source>Token and sticks are those that the binding names.</source>
   <translation>Le jeton et les clés USB sont ceux que nomme la liaison.</translation>
  </message>
  <message>
   <source>The journal cannot be folded.</source>
   <translation>Aucun état ne peut être tiré du journal.</translation>
  </message>
  <message>
   <source>There is no binding to compare with that the journal was opened with.</source>
   <translation>Il n’y a aucune liaison à comparer avec laquelle le journal a été ouvert.</translation>
  </message>
  <message>
   <source>binding.toml is no binding that this program can read.</source>
   <translation>binding.toml n’est pas une liaison que ce programme sache lire.</translation>
  </message>
  <message>
   <source>Both tokens and the sticks are those that the binding names.</source>
   <translation>Les deux jetons et les clés USB sont ceux que nomme la liaison.</translation>
  </message>
  <message>
   <source>No token and no stick was used.</source>
   <translation>Aucun jeton et aucune clé USB n’a servi.</translation>
  </message>
  <message>
   <source>Token and module looked at again {seen} times, {words}.</source>
   <translation>Jeton et module regardés de nouveau {seen} fois, {words}.</translation>
  </message>
  <message>
   <source>Keys locked: {locked}, each after its backup was proved and committed.</source>
   <translation>Clés verrouillées : {locked}, chacune après la preuve et la validation de sa sauvegarde.</translation>
  </message>
  <message>
   <source>Blobs: {blobs}, each by a route that the plan allows and that was rehearsed.</source>
   <translation>Blocs : {blobs}, chacun par une voie que le plan permet et qui a été répétée.</translation>
  </message>
  <message>
   <source>Consents: {count}, each of two people with their codes.</source>
   <translation>Consentements : {count}, chacun de deux personnes avec leurs codes.</translation>
  </message>
  <message>
   <source>People who gave codes: {gave}, each enrolled; heads on paper are heads.</source>
   <translation>Personnes ayant donné un code : {gave}, toutes inscrites ; les têtes sur papier sont des têtes.</translation>
  </message>
  <message>
   <source>Deviations: {deviations}, all of them decided{words}.</source>
   <translation>Écarts : {deviations}, tous tranchés{words}.</translation>
  </message>
  <message>
   <source>No deviation was recorded{words}.</source>
   <translation>Aucun écart n’a été consigné{words}.</translation>
  </message>
  <message>
   <source>There is no plan to compare the wraps with.</source>
   <translation>Il n’y a pas de plan auquel comparer les enveloppes.</translation>
  </message>
  <message>
   <source>Hand-overs read again: {received}; targets whose files were made again: {built}, all the same.</source>
   <translation>Remises relues : {received} ; cibles dont les fichiers ont été refaits : {built}, tous identiques.</translation>
  </message>
  <message>
   <source>There is no journal that can be folded, or no plan.</source>
   <translation>Il n’y a pas de journal qui se laisse résumer, ou pas de plan.</translation>
  </message>
  <message>
   <source>Not compared by this build, as {another_build}: {words}.</source>
   <translation>Non comparé par cette version du programme, car {another_build} : {words}.</translation>
  </message>
  <message>
   <source>Through codes {incoming} files came in and {outgoing} were shown; none contradicts what the journal says elsewhere.</source>
   <translation>Par des codes, {incoming} fichiers sont entrés et {outgoing} ont été montrés ; aucun ne contredit ce que le journal dit ailleurs.</translation>
  </message>
  <message>
   <source>No file crossed through codes.</source>
   <translation>Aucun fichier n’est passé par des codes.</translation>
  </message>
  <message>
   <source>Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it{words}.</source>
   <translation>Preuves de l’appareil : {chains} attestations et {logs} journaux d’audit, chacun comme le journal l’a jugé{words}.</translation>
  </message>
  <message>
   <source>The device gave no evidence of itself{words}.</source>
   <translation>L’appareil n’a donné aucune preuve de lui-même{words}.</translation>
  </message>
  <message>
   <source>{name} is the one that the journal was opened with.</source>
   <translation>{name} est ce avec quoi le journal a été ouvert.</translation>
  </message>
  <message>
   <source>Objects: {there}, each with its own hash for a name.</source>
   <translation>Objets : {there}, chacun nommé par son propre hachage.</translation>
  </message>
  <message>
   <source>Files from the clouds: {count}, all as they came in.</source>
   <translation>Fichiers des clouds : {count}, tous tels qu’ils sont arrivés.</translation>
  </message>
  <message>
   <source>Files written for the clouds: {written}, all there and unchanged.</source>
   <translation>Fichiers écrits pour les clouds : {written}, tous là et inchangés.</translation>
  </message>
  <message>
   <source>Backup packages: {written}, all there and unchanged, each of a committed set.</source>
   <translation>Paquets de sauvegarde : {written}, tous là et inchangés, chacun d’un jeu validé.</translation>
  </message>
  <message>
   <source>The folder holds nothing that the journal does not know{words}.</source>
   <translation>Le dossier ne contient rien que le journal ne connaisse{words}.</translation>
  </message>
  <message>
   <source>The shares of scripted people lie in drill-people: this is a drill.</source>
   <translation>Les parts des personnes simulées sont dans drill-people : c’est un exercice.</translation>
  </message>
  <message>
   <source>No share lies here.</source>
   <translation>Aucune part ne se trouve ici.</translation>
  </message>
  <message>
   <source>The attached {name} is the one that the journal was opened with.</source>
   <translation>La pièce jointe {name} est ce avec quoi le journal a été ouvert.</translation>
  </message>
  <message>
   <source>The journal cannot be folded, so nothing says which files belong here.</source>
   <translation>Aucun état ne peut être tiré du journal : rien ne dit quels fichiers ont leur place ici.</translation>
  </message>
  <message>
   <source>Signed heads: {signed}; the last covers entry {covered}{words}.</source>
   <translation>Têtes signées : {signed} ; la dernière couvre l’entrée {covered}{words}.</translation>
  </message>
  <message>
   <source>Facts that stand: {known}, struck out: {struck_out}; every irreversible outcome has its intent, but for the restore tests of a program that wrote none before them.</source>
   <translation>Faits qui tiennent : {known}, biffés : {struck_out} ; chaque résultat irréversible a son intention, sauf les essais de restauration d’un programme qui n’en écrivait pas avant eux.</translation>
  </message>
  <message>
   <source>Facts that stand: {known}, struck out: {struck_out}; every irreversible outcome has its intent.</source>
   <translation>Faits qui tiennent : {known}, rayés : {struck_out} ; chaque résultat irréversible a son intention.</translation>
  </message>
  <message>
   <source>The journal has no signed checkpoint: no ceremony key had been made.</source>
   <translation>Le journal n’a pas de point de contrôle signé : aucune clé de cérémonie n’avait été créée.</translation>
  </message>
  <message>
   <source>The journal's facts cannot be read in their order; no state follows from them.</source>
   <translation>Les faits du journal ne se lisent pas dans leur ordre ; aucun état n’en découle.</translation>
  </message>
  <message>
   <source>{name}: {entries} entries, each follows from the one before.</source>
   <translation>{name} : {entries} entrées, chacune découle de la précédente.</translation>
  </message>
  <message>
   <source>There was a ceremony key, and it signed no head at all.</source>
   <translation>Il y avait une clé de cérémonie, et elle n’a signé aucune tête.</translation>
  </message>
  <message>
   <source>{name} has more entries than any ceremony writes.</source>
   <translation>{name} a plus d’entrées que n’en écrit aucune cérémonie.</translation>
  </message>
  <message>
   <source>{name}: entry {odd} has no RFC 3339 UTC time.</source>
   <translation>{name} : l’entrée {odd} n’a pas d’heure UTC selon RFC 3339.</translation>
  </message>
  <message>
   <source>{name} has no entries.</source>
   <translation>{name} n’a pas d’entrées.</translation>
  </message>
  <message>
   <source>Crossings on sticks: {incoming} in, {outgoing} out, each with files that the journal knows; LOG sticks that hold the journal: {held}.</source>
   <translation>Passages sur clés : {incoming} entrants, {outgoing} sortants, chacun avec des fichiers que le journal connaît ; clés LOG qui contiennent le journal : {held}.</translation>
  </message>
  <message>
   <source>No file crossed on a stick, and no stick holds the journal.</source>
   <translation>Aucun fichier n’est passé sur une clé, et aucune clé ne contient le journal.</translation>
  </message>
  <message>
   <source>PINs set: {order}, each after every piece was sealed, written twice, opened once and proved; openings by the quorum: {opened}.</source>
   <translation>PIN posés : {order}, chacun après que chaque fragment a été scellé, écrit deux fois, ouvert une fois et prouvé ; ouvertures par le quorum : {opened}.</translation>
  </message>
  <message>
   <source>{ended} steps gone through again: asked, done and recorded as their script says.</source>
   <translation>{ended} étapes reparcourues : demandées, faites et consignées comme le dit leur script.</translation>
  </message>
  <message>
   <source>{sentence} But {another_build}: the steps were not compared by this build.</source>
   <translation>{sentence} Mais {another_build} : cette version n’a pas comparé les étapes.</translation>
  </message>
  <message>
   <source>There is no plan to compile the steps from.</source>
   <translation>Il n’y a pas de plan d’où tirer les étapes.</translation>
  </message>
  <message>
   <source>The script is called {script}, and this program knows no such script.</source>
   <translation>Le script s’appelle {script}, et ce programme n’en connaît pas de tel.</translation>
  </message>
  <message>
   <source>journal.jsonl goes on with the seal and nothing else (entries: {after}).</source>
   <translation>journal.jsonl continue par le sceau et rien d’autre (entrées : {after}).</translation>
  </message>
  <message>
   <source>The transcript is the file that was signed; {copied}; {own}.</source>
   <translation>Le procès-verbal est le fichier qui a été signé ; {copied} ; {own}.</translation>
  </message>
  <message>
   <source>The transcript's journal ends with its freeze; head {hash}.</source>
   <translation>Le journal du procès-verbal finit par son gel ; tête {hash}.</translation>
  </message>
  <message>
   <source>journal.jsonl is not the transcript's journal: they part at entry {place}.</source>
   <translation>journal.jsonl n’est pas le journal du procès-verbal : ils se séparent à l’entrée {place}.</translation>
  </message>
  <message>
   <source>The transcript's journal cannot be folded.</source>
   <translation>Aucun état ne peut être tiré du journal du procès-verbal.</translation>
  </message>
  <message>
   <source>The journal does not say yet that the transcript was signed.</source>
   <translation>Le journal ne dit pas encore que le procès-verbal a été signé.</translation>
  </message>
  <message>
   <source>The seal is not complete: the ceremony key has not signed all of its begin yet.</source>
   <translation>Le sceau n’est pas complet : la clé de cérémonie n’a pas encore signé tout son début.</translation>
  </message>
  <message>
   <source>The transcript's journal does not end with its freeze.</source>
   <translation>Le journal du procès-verbal ne finit pas par son gel.</translation>
  </message>
  <message>
   <source>Program, keys, sets, times and limits are what follows from the rest of the record.</source>
   <translation>Programme, clés, jeux, heures et limites sont ce qui découle du reste du procès-verbal.</translation>
  </message>
  <message>
   <source>One certification by a P-384 key covers the whole file, and it is intact.</source>
   <translation>Une certification par une clé P-384 couvre tout le fichier, et elle est intacte.</translation>
  </message>
  <message>
   <source>The certificate and its key are those that the journal recorded.</source>
   <translation>Le certificat et sa clé sont ceux que le journal a consignés.</translation>
  </message>
  <message>
   <source>Nothing was given from outside (--trust or --fingerprint), so nothing shows whose ceremony this was.</source>
   <translation>Rien n’a été donné du dehors (--trust ou --fingerprint) : rien ne montre de qui était cette cérémonie.</translation>
  </message>
  <message>
   <source>{attachments} files are attached, journal and plan among them.</source>
   <translation>{attachments} fichiers sont joints, dont le journal et le plan.</translation>
  </message>
  <message>
   <source>Built again from the attached journal, every page has the same content.</source>
   <translation>Reconstruite à partir du journal joint, chaque page a le même contenu.</translation>
  </message>
  <message>
   <source>Nobody signed: there never was a ceremony key (stopped early, or no token).</source>
   <translation>Personne n’a signé : il n’y a jamais eu de clé de cérémonie (arrêt précoce, ou pas de jeton).</translation>
  </message>
  <message>
   <source>The transcript has {signatures} signatures; it must have exactly one.</source>
   <translation>Le procès-verbal a {signatures} signatures ; il doit en avoir exactement une.</translation>
  </message>
  <message>
   <source>There is no signature, or the journal records no ceremony key.</source>
   <translation>Il n’y a pas de signature, ou le journal ne consigne aucune clé de cérémonie.</translation>
  </message>
  <message>
   <source>The certificate is the one that was given; SHA-256 {digest}.</source>
   <translation>Le certificat est celui qui a été donné ; SHA-256 {digest}.</translation>
  </message>
  <message>
   <source>The signing revision changed what it must not: {altered}.</source>
   <translation>La révision de la signature a changé ce qu’elle ne doit pas : {altered}.</translation>
  </message>
  <message>
   <source>This build did not compare the pages with the journal: the transcript is by version {program_version} and this is {__version__}; use that version.</source>
   <translation>Cette version n’a pas comparé les pages au journal : le procès-verbal est de la version {program_version} et celle-ci est {__version__} ; prenez celle-là.</translation>
  </message>
  <message>
   <source>Plan or binding is missing, so the pages cannot be built again.</source>
   <translation>Le plan ou la liaison manque : les pages ne peuvent être reconstruites.</translation>
  </message>
  <message>
   <source>Built again from the attached journal, the document is the same, byte for byte.</source>
   <translation>Reconstruit à partir du journal joint, le document est le même, octet pour octet.</translation>
  </message>
  <message>
   <source>{sentence} But {other}: the pages were not compared by this build; use the same one.</source>
   <translation>{sentence} Mais {other} : cette version n’a pas comparé les pages ; prenez la même.</translation>
  </message>
  <message>
   <source>Pages by the journal: {pages}, in the transcript: {pages_}.</source>
   <translation>Pages d’après le journal : {pages}, dans le procès-verbal : {pages_}.</translation>
  </message>
  <message>
   <source>Page {differing} does not say what the journal says.</source>
   <translation>La page {differing} ne dit pas ce que dit le journal.</translation>
  </message>
  <message>
   <source>There is no signature to compare with what was given.</source>
   <translation>Il n’y a pas de signature à comparer avec ce qui a été donné.</translation>
  </message>
  <message>
   <source>The certificate has fingerprint {digest}, not the one that was given.</source>
   <translation>Le certificat a l’empreinte {digest}, et non celle qui a été donnée.</translation>
  </message>
  <message>
   <source>The transcript was signed with another certificate than the one that was given.</source>
   <translation>Le procès-verbal a été signé avec un autre certificat que celui qui a été donné.</translation>
  </message>
  <message>
   <source>No transcript can be built from the attached journal.</source>
   <translation>Aucun procès-verbal ne peut être construit à partir du journal joint.</translation>
  </message>
  <message>
   <source>The rebuilt document cannot be read: {problem}.</source>
   <translation>Le document reconstruit est illisible : {problem}.</translation>
  </message>
  <message>
   <source>{name} is made to exhaust this computer.</source>
   <translation>{name} est fait pour épuiser cet ordinateur.</translation>
  </message>
  <message>
   <source>Store, outputs, packages, the device's evidence and what the journal tells behind its freeze: give the ceremony's folder to have them checked.</source>
   <translation>Dépôt, sorties, paquets, preuves de l’appareil et ce que dit le journal derrière son gel : donnez le dossier de la cérémonie pour les faire vérifier.</translation>
  </message>
  <message>
   <source>{words}: {missing}; so this is not AUTHENTIC.</source>
   <translation>{words} : {missing} ; ce n’est donc pas AUTHENTIC.</translation>
  </message>
  <message>
   <source>No journal says whether this is a drill.</source>
   <translation>Aucun journal ne dit si c’est un exercice.</translation>
  </message>
  <message>
   <source>Plan and journal do not agree whether this is a drill.</source>
   <translation>Le plan et le journal ne s’accordent pas sur le fait que ce soit un exercice.</translation>
  </message>
  <message>
   <source>{transcript} cannot be read: {problem}.</source>
   <translation>{transcript} est illisible : {problem}.</translation>
  </message>
  <message>
   <source>This is a {value} ceremony; {value_} is required.</source>
   <translation>C’est une cérémonie {value} ; il faut {value_}.</translation>
  </message>
  <message>
   <source>This is a {value} ceremony.</source>
   <translation>C’est une cérémonie {value}.</translation>
  </message>
  <message>
   <source>It was signed, but what was signed cannot be read now: {problem}.</source>
   <translation>Il a été signé, mais ce qui a été signé ne peut plus être lu : {problem}.</translation>
  </message>
  <message>
   <source>Evidence of the device: {chains} attestations and {logs} audit logs, each as the journal judged it.</source>
   <translation type="vanished">Preuves de l’appareil : {chains} attestations et {logs} journaux d’audit, chacun tel que le journal l’a jugé.</translation>
  </message>
  <message>
   <source>No transcript can be built from the attached journal ({__name__}).</source>
   <translation type="vanished">Aucun procès-verbal ne peut être construit à partir du journal joint ({__name__}).</translation>
  </message>
  <message>
   <source>PINs set: {order}, each after every piece was sealed, written twice, opened once and proved; openings by the quorum: {signedin}.</source>
   <translation type="vanished">PIN posés : {order}, chacun après que chaque fragment a été scellé, écrit deux fois, ouvert une fois et prouvé ; ouvertures par le quorum : {signedin}.</translation>
  </message>
  <message>
   <source>Store, outputs and packages: give the ceremony's folder to have them checked.</source>
   <translation type="vanished">Dépôt, sorties et paquets : donnez le dossier de la cérémonie pour les faire vérifier.</translation>
  </message>
  <message>
   <source>Store, outputs, packages and the device's evidence: give the ceremony's folder to have them checked.</source>
   <translation type="vanished">Dépôt, sorties, paquets et preuves de l’appareil : donnez le dossier de la cérémonie pour les faire vérifier.</translation>
  </message>
  <message>
   <source>The device gave no evidence of itself.</source>
   <translation type="vanished">L’appareil n’a donné aucune preuve de lui-même.</translation>
  </message>
  <message>
   <source>The journal gives {pages} pages, the transcript has {pages_}.</source>
   <translation type="vanished">Le journal donne {pages} pages, le procès-verbal en a {pages_}.</translation>
  </message>
  <message>
   <source>Token{second} and sticks are those that the binding names.</source>
   <translation type="vanished">Jeton{second} et clés USB sont ceux que nomme la liaison.</translation>
  </message>
  <message>
   <source>{blobs} blobs, each by a route that the plan allows and that was rehearsed.</source>
   <translation type="vanished">{blobs} blocs, chacun par une voie que le plan permet et qui a été répétée.</translation>
  </message>
  <message>
   <source>{committed} share sets committed, each proved from the shares typed back before.</source>
   <translation type="vanished">{committed} jeux de parts validés, chacun prouvé auparavant par les parts retapées.</translation>
  </message>
  <message>
   <source>{count} consents, each of two people with their codes.</source>
   <translation type="vanished">{count} consentements, chacun de deux personnes avec leurs codes.</translation>
  </message>
  <message>
   <source>{count} files from the clouds are as they came in.</source>
   <translation type="vanished">{count} fichiers des clouds sont tels qu’ils sont arrivés.</translation>
  </message>
  <message>
   <source>{deviations} deviations, all of them decided{words}.</source>
   <translation type="vanished">{deviations} écarts, tous tranchés{words}.</translation>
  </message>
  <message>
   <source>{gave} people gave codes, each of them enrolled; heads on paper are heads.</source>
   <translation type="vanished">{gave} personnes ont donné un code, toutes inscrites ; les têtes sur papier sont des têtes.</translation>
  </message>
  <message>
   <source>{held}; two roles are not claimed.</source>
   <translation type="vanished">{held} ; deux rôles ne sont pas affirmés.</translation>
  </message>
  <message>
   <source>{held}; {roles}.</source>
   <translation type="vanished">{held} ; {roles}.</translation>
  </message>
  <message>
   <source>{known} facts stand, {struck_out} are struck out; every irreversible outcome has its intent.</source>
   <translation type="vanished">{known} faits tiennent, {struck_out} sont rayés ; chaque résultat irréversible a son intention.</translation>
  </message>
  <message>
   <source>{locked} keys locked, each after its backup was proved and committed.</source>
   <translation type="vanished">{locked} clés verrouillées, chacune après la preuve et la validation de sa sauvegarde.</translation>
  </message>
  <message>
   <source>{signed} signed heads fit; the last covers entry {covered}{words}.</source>
   <translation type="vanished">{signed} têtes signées concordent ; la dernière couvre l’entrée {covered}{words}.</translation>
  </message>
  <message>
   <source>{there} objects, each with its own hash for a name.</source>
   <translation type="vanished">{there} objets, chacun nommé par son propre hachage.</translation>
  </message>
  <message>
   <source>{written} backup packages are there, unchanged, each of a committed set.</source>
   <translation type="vanished">{written} paquets de sauvegarde sont là, inchangés, chacun d’un jeu validé.</translation>
  </message>
  <message>
   <source>{written} files that were written for the clouds are there, unchanged.</source>
   <translation type="vanished">{written} fichiers écrits pour les clouds sont là, inchangés.</translation>
  </message>
 </context>
 <context>
  <name>amiss</name>
  <message>
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <source>code</source>
   <translation>code</translation>
  </message>
  <message>
   <source>word</source>
   <translation>parole</translation>
  </message>
  <message>
   <source>pauses</source>
   <translation>met en pause</translation>
  </message>
  <message>
   <source>stops</source>
   <translation>arrête</translation>
  </message>
  <message>
   <source>The journal does not hold together at entry {entry}: {why}</source>
   <translation>Le journal ne se tient plus à l’entrée {entry} : {why}</translation>
  </message>
  <message>
   <source>has {person} come in a way that nobody comes</source>
   <translation>fait venir {person} d’une façon dont personne ne vient</translation>
  </message>
  <message>
   <source>{count} different people are needed</source>
   <translation>il faut {count} personnes différentes</translation>
  </message>
  <message>
   <source>{strangers} is not in the plan</source>
   <translation>{strangers} n’est pas dans le plan</translation>
  </message>
  <message>
   <source>it is for somebody else to answer</source>
   <translation>la réponse revient à quelqu’un d’autre</translation>
  </message>
  <message>
   <source>only a {roles} may answer</source>
   <translation>seul {roles} peut répondre</translation>
  </message>
  <message>
   <source>at most one of the two may be an administrator</source>
   <translation>l’une des deux au plus peut être administrateur</translation>
  </message>
  <message>
   <source>{what} by people who cannot: {why}</source>
   <translation>{what} par des personnes qui ne le peuvent pas : {why}</translation>
  </message>
  <message>
   <source>has {person} come, whom the plan does not have there</source>
   <translation>fait venir {person}, que le plan n’a pas à cette place</translation>
  </message>
  <message>
   <source>has {person} come late, after the journal was closed or while that place is being taken</source>
   <translation>fait venir {person} en retard, après la clôture du journal ou pendant que cette place est prise</translation>
  </message>
  <message>
   <source>has {person} come late, who was not absent or whose place is taken</source>
   <translation>fait venir {person} en retard, qui n’était pas absente ou dont la place est prise</translation>
  </message>
  <message>
   <source>has {person} take a place, which nobody decided</source>
   <translation>fait prendre une place à {person}, ce que personne n’a décidé</translation>
  </message>
  <message>
   <source>has {person} take the place of {instead_of}, whose alternate that is not</source>
   <translation>fait prendre à {person} la place de {instead_of}, dont ce n’est pas le suppléant</translation>
  </message>
  <message>
   <source>lets {person} take a place, and not two people identified them</source>
   <translation>laisse {person} prendre une place sans que deux personnes l’aient identifiée</translation>
  </message>
  <message>
   <source>has {person} come back, who had not left</source>
   <translation>fait revenir {person}, qui n’était pas partie</translation>
  </message>
  <message>
   <source>lets {person} in without their own {else_}</source>
   <translation>laisse entrer {person} sans son propre gage : {else_}</translation>
  </message>
  <message>
   <source>lets {person} in, for whom not {needed} others vouched</source>
   <translation>laisse entrer {person}, dont {needed} autres ne se sont pas portés garants</translation>
  </message>
  <message>
   <source>lets {person} in with a new code, and nobody checked who it is</source>
   <translation>laisse entrer {person} avec un nouveau code, et personne n’a vérifié qui c’est</translation>
  </message>
  <message>
   <source>lets {person} in on the word of somebody who cannot give it: {why}</source>
   <translation>laisse entrer {person} sur la parole de quelqu’un qui ne peut la donner : {why}</translation>
  </message>
  <message>
   <source>a session code is needed</source>
   <translation>il faut un code de session</translation>
  </message>
  <message>
   <source>{missing} was not enrolled, or had left</source>
   <translation>{missing} n’était pas inscrite, ou était partie</translation>
  </message>
  <message>
   <source>{missing} had left</source>
   <translation>{missing} était partie</translation>
  </message>
  <message>
   <source>settles effect {effect}, whose outcome was not open</source>
   <translation>règle l’effet {effect}, dont le résultat n’était pas ouvert</translation>
  </message>
  <message>
   <source>settles an outcome</source>
   <translation>règle un résultat</translation>
  </message>
  <message>
   <source>decides a deviation</source>
   <translation>tranche un écart</translation>
  </message>
  <message>
   <source>decides about a device that was not plugged in</source>
   <translation>décide d’un appareil qui n’était pas branché</translation>
  </message>
  <message>
   <source>decides about a device</source>
   <translation>décide d’un appareil</translation>
  </message>
  <message>
   <source>has {person} leave, who was not here</source>
   <translation>fait partir {person}, qui n’était pas là</translation>
  </message>
  <message>
   <source>lets another program in without the quorum: {why}</source>
   <translation>admet un autre programme sans le quorum : {why}</translation>
  </message>
  <message>
   <source>set {identifier} of {policy}</source>
   <translation>jeu {identifier} de {policy}</translation>
  </message>
  <message>
   <source>envelope {serial} stands twice</source>
   <translation>l’enveloppe {serial} figure deux fois</translation>
  </message>
  <message>
   <source>the package of {name} was committed unproved</source>
   <translation>le paquet de {name} a été validé sans preuve</translation>
  </message>
  <message>
   <source>set {identifier} of {policy} has {commitments} shares, the plan has {share_count}</source>
   <translation>le jeu {identifier} de {policy} a {commitments} parts, le plan en a {share_count}</translation>
  </message>
  <message>
   <source>set {identifier} is of {policy}, which is not in the plan</source>
   <translation>le jeu {identifier} est de {policy}, qui n’est pas dans le plan</translation>
  </message>
  <message>
   <source>the share set of {policy} was never committed</source>
   <translation>le jeu de parts de {policy} n’a jamais été validé</translation>
  </message>
  <message>
   <source>{name} was committed but never made</source>
   <translation>{name} a été validé mais jamais créé</translation>
  </message>
  <message>
   <source>{name} was committed without a proof</source>
   <translation>{name} a été validé sans preuve</translation>
  </message>
  <message>
   <source>share {index} of {name} was never typed back</source>
   <translation>{name} : la part {index} n’a jamais été retapée</translation>
  </message>
  <message>
   <source>share {index} of {name} was never sealed</source>
   <translation>{name} : la part {index} n’a jamais été scellée</translation>
  </message>
  <message>
   <source>the proof of {name} did not hold</source>
   <translation>{name} : la preuve n’a pas tenu</translation>
  </message>
  <message>
   <source>none is named</source>
   <translation>aucune n’est nommée</translation>
  </message>
  <message>
   <source> (and {problems} more)</source>
   <translation> (et {problems} autres)</translation>
  </message>
  <message>
   <source>signed by a checkpoint</source>
   <translation>signé par un point de contrôle</translation>
  </message>
  <message>
   <source>signed by nothing</source>
   <translation>signé par rien</translation>
  </message>
  <message>
   <source>entry {entry} ({behind}): {says}</source>
   <translation>entrée {entry} ({behind}) : {says}</translation>
  </message>
  <message>
   <source>deviation {number} at step {step}, expected: {expected}, happened: {happened}</source>
   <translation>écart {number} à l’étape {step}, attendu : {expected}, arrivé : {happened}</translation>
  </message>
  <message>
   <source>another program with SHA-256 {subject} was let in by {by}</source>
   <translation>un autre programme, de SHA-256 {subject}, a été admis par {by}</translation>
  </message>
  <message>
   <source>deviation {number} was decided as {value} by {by}</source>
   <translation>l’écart {number} a été décidé ({value}) par {by}</translation>
  </message>
  <message>
   <source>a pause: {reason}</source>
   <translation>une pause : {reason}</translation>
  </message>
  <message>
   <source>step {step} was refused with {code}</source>
   <translation>l’étape {step} a été refusée avec {code}</translation>
  </message>
  <message>
   <source>plugged in: {devices}</source>
   <translation>branché : {devices}</translation>
  </message>
  <message>
   <source>{stick} was lost</source>
   <translation>{stick} a été perdue</translation>
  </message>
  <message>
   <source>warnings about this computer were accepted: {warnings}</source>
   <translation>des avertissements sur cet ordinateur ont été acceptés : {warnings}</translation>
  </message>
  <message>
   <source>the token had changed: {differences}</source>
   <translation>le jeton avait changé : {differences}</translation>
  </message>
  <message>
   <source>{person} was gone after a resume</source>
   <translation>{person} n’était plus là après une reprise</translation>
  </message>
  <message>
   <source>the verifier had said {outcome}</source>
   <translation>la vérification avait dit {outcome}</translation>
  </message>
  <message>
   <source>taken up again by another program, with SHA-256 {program_sha}</source>
   <translation>reprise par un autre programme, de SHA-256 {program_sha}</translation>
  </message>
  <message>
   <source>taken up again after {value} was lost</source>
   <translation>reprise après la perte de {value}</translation>
  </message>
  <message>
   <source>this computer was looked at again: {found}</source>
   <translation>cet ordinateur a été examiné de nouveau : {found}</translation>
  </message>
  <message>
   <source>the binding names no such stick for this: {words}</source>
   <translation>la liaison ne nomme aucune telle clé USB pour cela : {words}</translation>
  </message>
  <message>
   <source>{words} was {medium}, the binding says {value}</source>
   <translation>{words} était {medium}, la liaison dit {value}</translation>
  </message>
  <message>
   <source>{words} had the serial number {serial}, the binding says {serial_}</source>
   <translation>{words} avait le numéro de série {serial}, la liaison dit {serial_}</translation>
  </message>
  <message>
   <source>{words} had the UUID {uuid}, the binding says {uuid_}</source>
   <translation>{words} avait l’UUID {uuid}, la liaison dit {uuid_}</translation>
  </message>
  <message>
   <source>the binding that was confirmed names another module or token</source>
   <translation>la liaison confirmée nomme un autre module ou jeton</translation>
  </message>
  <message>
   <source>the binding that was confirmed names other sticks</source>
   <translation>la liaison confirmée nomme d’autres clés USB</translation>
  </message>
  <message>
   <source>token {serial} was opened, the binding names {token_serial}</source>
   <translation>le jeton {serial} a été ouvert, la liaison nomme {token_serial}</translation>
  </message>
  <message>
   <source>the token that was opened is called {label}, the binding names {token_label}</source>
   <translation>le jeton ouvert s’appelle {label}, la liaison nomme {token_label}</translation>
  </message>
  <message>
   <source>{name} was tried in a second token, and the binding names none</source>
   <translation>{name} a été essayé dans un second jeton, et la liaison n’en nomme aucun</translation>
  </message>
  <message>
   <source>{name} was tried in token {serial}, the binding names {token_serial}</source>
   <translation>{name} a été essayé dans le jeton {serial}, la liaison nomme {token_serial}</translation>
  </message>
  <message>
   <source>{name} was tried in a token called {label}, the binding names {token_label}</source>
   <translation>{name} a été essayé dans un jeton appelé {label}, la liaison nomme {token_label}</translation>
  </message>
  <message>
   <source>{name} was tried, and nothing tells by which module</source>
   <translation>{name} a été essayé, et rien ne dit par quel module</translation>
  </message>
  <message>
   <source>shares of {policy} were meant for the printer {name}, not that of the binding</source>
   <translation>les parts de {policy} étaient destinées à l’imprimante {name}, pas à celle de la liaison</translation>
  </message>
  <message>
   <source>{name} was tried by another module than opened the first token, and the binding names one for both</source>
   <translation>{name} a été essayé par un autre module que celui qui a ouvert le premier jeton, et la liaison en nomme un pour les deux</translation>
  </message>
  <message>
   <source>a piece of {person} lies on {medium} ({kind}), which the binding does not name</source>
   <translation>un fragment de {person} se trouve sur {medium} ({kind}), que la liaison ne nomme pas</translation>
  </message>
  <message>
   <source>a piece from {medium} ({kind}) was opened, which the binding does not name</source>
   <translation>un fragment de {medium} ({kind}) a été ouvert, que la liaison ne nomme pas</translation>
  </message>
  <message>
   <source>the token differs, {moment}, otherwise than is recorded</source>
   <translation>le jeton diffère, {moment}, autrement que consigné</translation>
  </message>
  <message>
   <source>accepted by two people: {changed}</source>
   <translation>accepté par deux personnes : {changed}</translation>
  </message>
  <message>
   <source>each time as when it was opened</source>
   <translation>chaque fois comme à l’ouverture</translation>
  </message>
  <message>
   <source>the blob of {key} for {target}</source>
   <translation>le bloc de {key} pour {target}</translation>
  </message>
  <message>
   <source>target {id} was deferred, and got a blob all the same</source>
   <translation>la cible {id} a été reportée, et a pourtant reçu un bloc</translation>
  </message>
  <message>
   <source>is not of two people</source>
   <translation>n’est pas de deux personnes</translation>
  </message>
  <message>
   <source>is of somebody who is not in the plan</source>
   <translation>est de quelqu’un qui n’est pas dans le plan</translation>
  </message>
  <message>
   <source>is of somebody without a code</source>
   <translation>est de quelqu’un sans code</translation>
  </message>
  <message>
   <source>{person} gave a code and was never enrolled</source>
   <translation>{person} a donné un code et n’a jamais été inscrite</translation>
  </message>
  <message>
   <source>deviation {number} was never decided</source>
   <translation>l’écart {number} n’a jamais été tranché</translation>
  </message>
  <message>
   <source>; behind the freeze, so that the transcript holds none of it: {numbers}</source>
   <translation>; derrière le gel, si bien que le procès-verbal n’en contient rien : {numbers}</translation>
  </message>
  <message>
   <source>token {serial} was initialised, and {serial_} opened</source>
   <translation>le jeton {serial} a été initialisé, et {serial_} ouvert</translation>
  </message>
  <message>
   <source>the token was not compared at the end with what it was</source>
   <translation>le jeton n’a pas été comparé à la fin avec ce qu’il était</translation>
  </message>
  <message>
   <source>key {id} of the plan was never made</source>
   <translation>la clé {id} du plan n’a jamais été créée</translation>
  </message>
  <message>
   <source>target {id} got no blob, and was not deferred</source>
   <translation>la cible {id} n’a reçu aucun bloc, et n’a pas été reportée</translation>
  </message>
  <message>
   <source>key {key} was locked before its backup was proved and committed</source>
   <translation>la clé {key} a été verrouillée avant la preuve et la validation de sa sauvegarde</translation>
  </message>
  <message>
   <source>the lock of key {key} did not hold and nobody accepted that</source>
   <translation>le verrou de la clé {key} n’a pas tenu et personne ne l’a accepté</translation>
  </message>
  <message>
   <source>{name} is not in the plan</source>
   <translation>{name} n’est pas dans le plan</translation>
  </message>
  <message>
   <source>{name} took the route {value}, which the plan does not allow</source>
   <translation>{name} a pris la voie {value}, que le plan ne permet pas</translation>
  </message>
  <message>
   <source>the route of {name} was never rehearsed</source>
   <translation>{name} : la voie n’a jamais été répétée</translation>
  </message>
  <message>
   <source>nobody consented to the route of {name}</source>
   <translation>{name} : personne n’a consenti à la voie</translation>
  </message>
  <message>
   <source>{name} is wrapped to another key than came in</source>
   <translation>{name} est enveloppé sous une autre clé que celle qui est arrivée</translation>
  </message>
  <message>
   <source>the wrapping key of {target} was neither compared nor accepted without</source>
   <translation>la clé d’enveloppe de {target} n’a été ni comparée ni acceptée sans comparaison</translation>
  </message>
  <message>
   <source>the consent in entry {entry} {why}</source>
   <translation>le consentement de l’entrée {entry} {why}</translation>
  </message>
  <message>
   <source>entry {entry} ({kind}) stands on no answer of anybody</source>
   <translation>l’entrée {entry} ({kind}) ne repose sur aucune réponse de personne</translation>
  </message>
  <message>
   <source>the head on paper in entry {entry} is not a head of its moment</source>
   <translation>la tête sur papier de l’entrée {entry} n’est pas une tête de son moment</translation>
  </message>
  <message>
   <source>key {key} was never locked</source>
   <translation>la clé {key} n’a jamais été verrouillée</translation>
  </message>
  <message>
   <source>{name} took another route or form than was rehearsed</source>
   <translation>{name} a pris une autre voie ou une autre forme que celle qui a été répétée</translation>
  </message>
  <message>
   <source>the consent in entry {entry} is of more than one administrator</source>
   <translation>le consentement de l’entrée {entry} est de plus d’un administrateur</translation>
  </message>
  <message>
   <source>the answer on which entry {entry} ({kind}) stands {why}</source>
   <translation>la réponse sur laquelle repose l’entrée {entry} ({kind}) {why}</translation>
  </message>
  <message>
   <source>the route of {name} was rehearsed only after the key was born</source>
   <translation>{name} : la voie n’a été répétée qu’après la naissance de la clé</translation>
  </message>
  <message>
   <source>a wrapping key came in for {target}, which is not in the plan</source>
   <translation>une clé d’enveloppement est venue pour {target}, qui n’est pas dans le plan</translation>
  </message>
  <message>
   <source>the hand-over of {target} says otherwise than the journal</source>
   <translation>la remise de {target} dit autre chose que le journal</translation>
  </message>
  <message>
   <source>the wrapping key of {target} is one of the simulated cloud</source>
   <translation>la clé d’enveloppement de {target} est une de celles du nuage simulé</translation>
  </message>
  <message>
   <source>its name cannot be used</source>
   <translation>son nom est inutilisable</translation>
  </message>
  <message>
   <source>the hand-over of {target} cannot be read again</source>
   <translation>la remise de {target} ne peut être relue</translation>
  </message>
  <message>
   <source>the hand-over of {target} is none that the plan takes</source>
   <translation>la remise de {target} n’est pas de celles que le plan accepte</translation>
  </message>
  <message>
   <source>the files for {target} are not those that follow from hand-over, blob and journal</source>
   <translation>les fichiers pour {target} ne sont pas ceux qui découlent de la remise, du blob et du journal</translation>
  </message>
  <message>
   <source>the files for {target} cannot be made again</source>
   <translation>les fichiers pour {target} ne peuvent être refaits</translation>
  </message>
  <message>
   <source>entry {number} brought another {path} than was received</source>
   <translation>l’entrée {number} a apporté un autre {path} que celui qui a été reçu</translation>
  </message>
  <message>
   <source>entry {number} showed {path}, which the journal does not know so</source>
   <translation>l’entrée {number} a montré {path}, que le journal ne connaît pas ainsi</translation>
  </message>
  <message>
   <source>; kept and not looked at: {others} ({names})</source>
   <translation>; conservés et non examinés : {others} ({names})</translation>
  </message>
  <message>
   <source>the audit log {value} is not what the journal says</source>
   <translation>le journal d’audit {value} n’est pas ce que dit le journal</translation>
  </message>
  <message>
   <source>entry {number} of the audit log {value}</source>
   <translation>l’entrée {number} du journal d’audit {value}</translation>
  </message>
  <message>
   <source>{value} of {length} bytes</source>
   <translation>{value} de {length} octets</translation>
  </message>
  <message>
   <source>{name} was changed</source>
   <translation>{name} a été modifié</translation>
  </message>
  <message>
   <source>the audit log {value} cannot be read again</source>
   <translation>le journal d’audit {value} ne peut plus être lu</translation>
  </message>
  <message>
   <source>{entry} is of step {strange}, which never began</source>
   <translation>{entry} est de l’étape {strange}, qui n’a jamais commencé</translation>
  </message>
  <message>
   <source>more was kept as evidence {value} than is ever taken: {why}</source>
   <translation>il a été conservé comme preuve {value} plus que ce qui est jamais pris : {why}</translation>
  </message>
  <message>
   <source>evidence {value} is kept under a name that is no hash</source>
   <translation>la preuve {value} est conservée sous un nom qui n’est pas une empreinte</translation>
  </message>
  <message>
   <source>{source} is no {told}, as the journal says</source>
   <translation>{source} n’est pas un {told}, comme le dit le journal</translation>
  </message>
  <message>
   <source>evidence {value}: {problem}</source>
   <translation>preuves {value} : {problem}</translation>
  </message>
  <message>
   <source>the attestation of {subject} is not worth what the journal says</source>
   <translation>l’attestation de {subject} ne vaut pas ce que dit le journal</translation>
  </message>
  <message>
   <source>there is an attestation of {subject}, and the journal leaves it out</source>
   <translation>il y a une attestation de {subject}, et le journal la passe sous silence</translation>
  </message>
  <message>
   <source>{entry} is explained, and nothing explains it</source>
   <translation>{entry} est dite expliquée, et rien ne l’explique</translation>
  </message>
  <message>
   <source>what explains {entry} is the journal's word</source>
   <translation>ce qui explique {entry}, seul le journal le dit</translation>
  </message>
  <message>
   <source>the root of {subject} is no root that the device's profile names</source>
   <translation>la racine de {subject} n’est pas une racine que nomme le profil de l’appareil</translation>
  </message>
  <message>
   <source>whether the device's profile names the root of {subject} is the journal's word</source>
   <translation>que le profil de l’appareil nomme la racine de {subject}, seul le journal le dit</translation>
  </message>
  <message>
   <source>the device's profile names the root of {subject}, and the journal says that nobody does</source>
   <translation>le profil de l’appareil nomme la racine de {subject}, et le journal dit que personne ne le fait</translation>
  </message>
  <message>
   <source>{entry} is {command} and by its place of step {steps}, which the journal tells otherwise</source>
   <translation>{entry} est {command} et, d’après sa place, de l’étape {steps}, ce que le journal dit autrement</translation>
  </message>
  <message>
   <source>the package of {name}</source>
   <translation>le paquet de {name}</translation>
  </message>
  <message>
   <source>the certificate of the ceremony key</source>
   <translation>le certificat de la clé de cérémonie</translation>
  </message>
  <message>
   <source>the package of {key}</source>
   <translation>le paquet de {key}</translation>
  </message>
  <message>
   <source>{name} is missing in the store</source>
   <translation>{name} manque dans le dépôt</translation>
  </message>
  <message>
   <source>{digest} has another length than the journal says</source>
   <translation>{digest} a une autre longueur que ne le dit le journal</translation>
  </message>
  <message>
   <source>{name} is a symbolic link</source>
   <translation>{name} est un lien symbolique</translation>
  </message>
  <message>
   <source>; not in it, and deciding nothing: {named} ({shown_ones})</source>
   <translation>; hors du journal, et ne décidant de rien : {named} ({shown_ones})</translation>
  </message>
  <message>
   <source>the package of {name} was never written</source>
   <translation>le paquet de {name} n’a jamais été écrit</translation>
  </message>
  <message>
   <source>the head of {name} is of another key or mode</source>
   <translation>l’en-tête de {name} est d’une autre clé ou d’un autre mode</translation>
  </message>
  <message>
   <source>the head of {name} names another share set</source>
   <translation>l’en-tête de {name} nomme un autre jeu de parts</translation>
  </message>
  <message>
   <source>the head of {name} has another public key or check value than the key that was born</source>
   <translation>l’en-tête de {name} a une autre clé publique ou une autre valeur de contrôle que la clé qui est née</translation>
  </message>
  <message>
   <source>the attached {name} was changed</source>
   <translation>la pièce jointe {name} a été modifiée</translation>
  </message>
  <message>
   <source>store: {problem}</source>
   <translation>dépôt : {problem}</translation>
  </message>
  <message>
   <source>the journal names an output {path} outside the folder</source>
   <translation>le journal nomme une sortie {path} hors du dossier</translation>
  </message>
  <message>
   <source>the journal names a package {path} outside the folder</source>
   <translation>le journal nomme un paquet {path} hors du dossier</translation>
  </message>
  <message>
   <source>{path} is no package that was committed</source>
   <translation>{path} n’est pas un paquet qui a été validé</translation>
  </message>
  <message>
   <source>{name} cannot be read as a package</source>
   <translation>{name} ne peut être lu comme un paquet</translation>
  </message>
  <message>
   <source>a production ceremony holds what scripted people remember: drill-people</source>
   <translation>une cérémonie de production contient ce que savent des personnes simulées : drill-people</translation>
  </message>
  <message>
   <source>{name} is not attached to the transcript</source>
   <translation>{name} n’est pas joint au procès-verbal</translation>
  </message>
  <message>
   <source>store/{name} is no object</source>
   <translation>store/{name} n’est pas un objet</translation>
  </message>
  <message>
   <source>store/{package}: {problem}</source>
   <translation>store/{package} : {problem}</translation>
  </message>
  <message>
   <source>the journal names an input {path} outside the folder</source>
   <translation>le journal nomme une entrée {path} hors du dossier</translation>
  </message>
  <message>
   <source>{name} is not in the journal</source>
   <translation>{name} n’est pas dans le journal</translation>
  </message>
  <message>
   <source>; what journal.jsonl says after it is not signed (entries: {loose})</source>
   <translation>; ce que journal.jsonl dit ensuite n’est pas signé (entrées : {loose})</translation>
  </message>
  <message>
   <source>the time of entry {entry} is before that of the entry before it</source>
   <translation>l’heure de l’entrée {entry} précède celle de l’entrée d’avant</translation>
  </message>
  <message>
   <source>{name} ends in a torn line of {torn} bytes</source>
   <translation>{name} finit par une ligne déchirée de {torn} octets</translation>
  </message>
  <message>
   <source>{name} does not begin with an opening entry</source>
   <translation>{name} ne commence pas par une entrée d’ouverture</translation>
  </message>
  <message>
   <source>{name} is opened more than once</source>
   <translation>{name} est ouvert plus d’une fois</translation>
  </message>
  <message>
   <source>{name} has format {format}, which this program does not know</source>
   <translation>{name} a le format {format}, que ce programme ne connaît pas</translation>
  </message>
  <message>
   <source>checkpoint {entry} signs another head than that of entry {covers}</source>
   <translation>le point de contrôle {entry} signe une autre tête que celle de l’entrée {covers}</translation>
  </message>
  <message>
   <source>entry {entry} is of attempt {attempt} of step {step}, which is in attempt {step_}</source>
   <translation>l’entrée {entry} est de la tentative {attempt} de l’étape {step}, qui en est à la tentative {step_}</translation>
  </message>
  <message>
   <source>the outcome of effect {effect} is not known and nobody looked</source>
   <translation>le résultat de l’effet {effect} n’est pas connu et personne n’a regardé</translation>
  </message>
  <message>
   <source>the signature of checkpoint {entry} is wrong</source>
   <translation>la signature du point de contrôle {entry} est fausse</translation>
  </message>
  <message>
   <source>entry {entry} ({operation}) has an outcome without an intent</source>
   <translation>l’entrée {entry} ({operation}) a un résultat sans intention</translation>
  </message>
  <message>
   <source>entry {entry} ({operation}) is done twice</source>
   <translation>l’entrée {entry} ({operation}) est faite deux fois</translation>
  </message>
  <message>
   <source>entry {entry} ({stick})</source>
   <translation>entrée {entry} ({stick})</translation>
  </message>
  <message>
   <source>{name} took out {one}, which the journal does not know so</source>
   <translation>{name} a emporté {one}, que le journal ne connaît pas ainsi</translation>
  </message>
  <message>
   <source>nobody decided about what was plugged in: {one}</source>
   <translation>personne n’a décidé de ce qui a été branché : {one}</translation>
  </message>
  <message>
   <source>entry {number} tells of a folder in place of a stick</source>
   <translation>l’entrée {number} parle d’un dossier à la place d’une clé</translation>
  </message>
  <message>
   <source>{name} was not read back from the stick</source>
   <translation>{name} n’a pas été relu sur la clé</translation>
  </message>
  <message>
   <source>{name} was not copied before it was parsed</source>
   <translation>{name} n’a pas été copié avant d’être analysé</translation>
  </message>
  <message>
   <source>{name} brought other files than were received for {subject}</source>
   <translation>{name} a apporté d’autres fichiers que ceux reçus pour {subject}</translation>
  </message>
  <message>
   <source>entry {entry} tells of the loss of {stick}, and no deviation does</source>
   <translation>l’entrée {entry} parle de la perte de {stick}, et aucun écart ne le fait</translation>
  </message>
  <message>
   <source>object {number}</source>
   <translation>objet {number}</translation>
  </message>
  <message>
   <source>it is no PDF</source>
   <translation>ce n’est pas un PDF</translation>
  </message>
  <message>
   <source>it is encrypted</source>
   <translation>il est chiffré</translation>
  </message>
  <message>
   <source>it has more attachments than a transcript has</source>
   <translation>il a plus de pièces jointes qu’un procès-verbal</translation>
  </message>
  <message>
   <source>it has more pages than a transcript has</source>
   <translation>il a plus de pages qu’un procès-verbal</translation>
  </message>
  <message>
   <source>it holds a stream in a form that transcripts do not have</source>
   <translation>il contient un flux sous une forme que les procès-verbaux n’ont pas</translation>
  </message>
  <message>
   <source>it holds a stream that unfolds beyond measure</source>
   <translation>il contient un flux qui se déploie outre mesure</translation>
  </message>
  <message>
   <source>{revisions} further revisions</source>
   <translation>{revisions} autres révisions</translation>
  </message>
  <message>
   <source>it unfolds to more than this computer can hold</source>
   <translation>il se déploie au-delà de ce que cet ordinateur peut contenir</translation>
  </message>
  <message>
   <source>its structure is damaged</source>
   <translation>sa structure est endommagée</translation>
  </message>
  <message>
   <source>its streams unfold beyond measure</source>
   <translation>ses flux se déploient outre mesure</translation>
  </message>
  <message>
   <source>it holds a stream that is beyond measure</source>
   <translation>il contient un flux qui dépasse toute mesure</translation>
  </message>
  <message>
   <source>the catalogue's {name}</source>
   <translation>{name} du catalogue</translation>
  </message>
  <message>
   <source>the {value} PIN</source>
   <translation>le PIN ({value})</translation>
  </message>
  <message>
   <source>{person} never opened their piece of {name}</source>
   <translation>{name} : {person} n’a jamais ouvert son fragment</translation>
  </message>
  <message>
   <source>PINs were made and the plan opens with those of an earlier ceremony</source>
   <translation>des PIN ont été créés, et le plan ouvre avec ceux d’une cérémonie antérieure</translation>
  </message>
  <message>
   <source>the {pin} PIN was never set</source>
   <translation>le PIN ({pin}) n’a jamais été posé</translation>
  </message>
  <message>
   <source>the token was never opened by its quorum</source>
   <translation>le jeton n’a jamais été ouvert par son quorum</translation>
  </message>
  <message>
   <source>the security officer's PIN was set before the user's</source>
   <translation>le PIN du responsable de sécurité a été posé avant celui de l’utilisateur</translation>
  </message>
  <message>
   <source>{one} opened the token and holds no piece</source>
   <translation>{one} a ouvert le jeton et ne détient aucun fragment</translation>
  </message>
  <message>
   <source>{name} was set and never made</source>
   <translation>{name} a été posé et jamais créé</translation>
  </message>
  <message>
   <source>{name} was set without a proof that held</source>
   <translation>{name} a été posé sans une preuve qui ait tenu</translation>
  </message>
  <message>
   <source>{name} has {commitments} pieces, the plan names {custodians} custodians</source>
   <translation>{name} a {commitments} fragments, le plan nomme {custodians} dépositaires</translation>
  </message>
  <message>
   <source>{name} does not keep the {bits} bits that the journal says</source>
   <translation>{name} ne garde pas les {bits} bits que dit le journal</translation>
  </message>
  <message>
   <source>{name} was set before every piece was sealed</source>
   <translation>{name} a été posé avant que chaque fragment soit scellé</translation>
  </message>
  <message>
   <source>somebody holds two pieces of {name}</source>
   <translation>{name} : quelqu’un détient deux fragments</translation>
  </message>
  <message>
   <source>{people} people opened the token, {threshold} are needed</source>
   <translation>{people} personnes ont ouvert le jeton, il en faut {threshold}</translation>
  </message>
  <message>
   <source>the threshold recorded at an opening is not the plan's</source>
   <translation>le seuil consigné lors d’une ouverture n’est pas celui du plan</translation>
  </message>
  <message>
   <source>{person} holds piece {index} of {name}, which the plan gives to somebody else</source>
   <translation>{name} : {person} détient le fragment {index}, que le plan donne à quelqu’un d’autre</translation>
  </message>
  <message>
   <source>piece {index} of {name} is on {media} media</source>
   <translation>{name} : le fragment {index} est sur {media} supports</translation>
  </message>
  <message>
   <source>PINs were split and the plan says nothing of it</source>
   <translation>des PIN ont été partagés, et le plan n’en dit rien</translation>
  </message>
  <message>
   <source>the proof of {name} is by {method}, which this program does not know</source>
   <translation>la preuve de {name} est faite par {method}, que ce programme ne connaît pas</translation>
  </message>
  <message>
   <source>the proof of {name} tells of {subsets} subsets ({method}), and the plan has {count} ({value})</source>
   <translation>la preuve de {name} parle de {subsets} sous-ensembles ({method}), et le plan en a {count} ({value})</translation>
  </message>
  <message>
   <source>it is missing</source>
   <translation>manquant</translation>
  </message>
  <message>
   <source>it is larger than any such file can be</source>
   <translation>plus grand qu’un tel fichier ne peut l’être</translation>
  </message>
  <message>
   <source>it is no regular file</source>
   <translation>ce n’est pas un fichier ordinaire</translation>
  </message>
  <message>
   <source>there are more files than any ceremony leaves</source>
   <translation>il y a plus de fichiers que n’en laisse aucune cérémonie</translation>
  </message>
  <message>
   <source>the plan is of another recovery than the journal tells</source>
   <translation>le plan est celui d’une autre restauration que celle dont parle le journal</translation>
  </message>
  <message>
   <source>the package is of another mode than the plan</source>
   <translation>le paquet est d’un autre mode que le plan</translation>
  </message>
  <message>
   <source>the head of the package of {key} is another than the journal tells</source>
   <translation>l’en-tête du paquet de {key} est un autre que celui dont parle le journal</translation>
  </message>
  <message>
   <source>nothing says which package was restored</source>
   <translation>rien ne dit quel paquet a été restauré</translation>
  </message>
  <message>
   <source>the package of {key} in the store cannot be read</source>
   <translation>le paquet de {key} dans le dépôt est illisible</translation>
  </message>
  <message>
   <source>set {identifier}</source>
   <translation>jeu {identifier}</translation>
  </message>
  <message>
   <source>{name} was tried in the ceremony's own token</source>
   <translation>{name} a été essayé dans le propre jeton de la cérémonie</translation>
  </message>
  <message>
   <source>{name} was tried, and copies of it are still in token {serial}</source>
   <translation>{name} a été essayé, et des copies en sont encore dans le jeton {serial}</translation>
  </message>
  <message>
   <source>{name} is said to be tried, and no test of it stands before that</source>
   <translation>{name} est dit essayé, et aucun essai n’en figure avant</translation>
  </message>
  <message>
   <source>{name} is said to be tried, and the test before that was of set {identifier}</source>
   <translation>{name} est dit essayé, et l’essai qui précède était celui du jeu {identifier}</translation>
  </message>
  <message>
   <source>the test of {name} was begun in token {serial} and ended in token {serial_}</source>
   <translation>l’essai de {name} a commencé dans le jeton {serial} et fini dans le jeton {serial_}</translation>
  </message>
  <message>
   <source>the test of {name} was begun with other keys or ids than it ended with</source>
   <translation>l’essai de {name} a commencé avec d’autres clés ou identifiants qu’il n’a fini</translation>
  </message>
  <message>
   <source>the outcome of the test of {name} is not what is recorded of it</source>
   <translation>le résultat de l’essai de {name} n’est pas ce qui en est consigné</translation>
  </message>
  <message>
   <source>{key} (id {key_id}, token {serial})</source>
   <translation>{key} (identifiant {key_id}, jeton {serial})</translation>
  </message>
  <message>
   <source>{name} never came back in a second token before its package was committed</source>
   <translation>{name} n’est jamais revenue dans un second jeton avant la validation de son paquet</translation>
  </message>
  <message>
   <source>a copy of {key} may be left in token {serial} (id {key_id}), and nobody looked</source>
   <translation>une copie de {key} peut être restée dans le jeton {serial} (identifiant {key_id}), et personne n’a regardé</translation>
  </message>
  <message>
   <source>answered {prompt}</source>
   <translation>répondu : {prompt}</translation>
  </message>
  <message>
   <source>recorded {fact}</source>
   <translation>consigné : {fact}</translation>
  </message>
  <message>
   <source>it is no acceptable answer</source>
   <translation>ce n’est pas une réponse acceptable</translation>
  </message>
  <message>
   <source>it is not what the people of the table gave</source>
   <translation>ce n’est pas ce que les personnes du tableau ont donné</translation>
  </message>
  <message>
   <source>{left} of the table was there and did not answer</source>
   <translation>{left} du tableau était là et n’a pas répondu</translation>
  </message>
  <message>
   <source>entry {entry} {what}</source>
   <translation>l’entrée {entry} {what}</translation>
  </message>
  <message>
   <source>the steps cannot be gone through</source>
   <translation>les étapes ne peuvent être parcourues</translation>
  </message>
  <message>
   <source>begins step {step}, where {else_} comes next</source>
   <translation>commence l’étape {step}, là où vient {else_}</translation>
  </message>
  <message>
   <source>calls step {id} by another name than the script</source>
   <translation>appelle l’étape {id} autrement que le script</translation>
  </message>
  <message>
   <source>begins attempt {attempt} of step {id} again</source>
   <translation>recommence la tentative {attempt} de l’étape {id}</translation>
  </message>
  <message>
   <source>looks at the token alone again, where step {id} comes next</source>
   <translation>ne regarde de nouveau que le jeton, là où vient l’étape {id}</translation>
  </message>
  <message>
   <source>leaves step {step} out, for which there is no reason</source>
   <translation>omet l’étape {step}, ce que rien ne justifie</translation>
  </message>
  <message>
   <source>is of step {step}, where {else_} comes next</source>
   <translation>est de l’étape {step}, là où vient {else_}</translation>
  </message>
  <message>
   <source>is of step {step}, which is not in hand</source>
   <translation>est de l’étape {step}, qui n’est pas en cours</translation>
  </message>
  <message>
   <source>is effect {effect} ({body}), which step {step} does not have there</source>
   <translation>est l’effet {effect} ({body}), que l’étape {step} n’a pas à cet endroit</translation>
  </message>
  <message>
   <source>is of effect {effect}, which is not in hand</source>
   <translation>est de l’effet {effect}, qui n’est pas en cours</translation>
  </message>
  <message>
   <source>answers in part what step {step} does not ask there</source>
   <translation>répond en partie à ce que l’étape {step} ne demande pas à cet endroit</translation>
  </message>
  <message>
   <source>is an answer in part that does not hold: {why}</source>
   <translation>est une réponse partielle qui ne tient pas : {why}</translation>
  </message>
  <message>
   <source>is no head that a pause put on paper</source>
   <translation>n’est pas une tête qu’une pause a mise sur papier</translation>
  </message>
  <message>
   <source>is an answer that does not hold: {why}</source>
   <translation>est une réponse qui ne tient pas : {why}</translation>
  </message>
  <message>
   <source>ends step {step}, which did not begin</source>
   <translation>finit l’étape {step}, qui n’a pas commencé</translation>
  </message>
  <message>
   <source>not theirs to give</source>
   <translation>elle ne leur revient pas</translation>
  </message>
  <message>
   <source>ends step {step} before its script does</source>
   <translation>finit l’étape {step} avant que son script ne le fasse</translation>
  </message>
  <message>
   <source>refuses {code}, where step {step} refuses {refused}</source>
   <translation>refuse {code}, là où l’étape {step} refuse {refused}</translation>
  </message>
  <message>
   <source>closes the journal before step {id} ({name}) was done</source>
   <translation>clôt le journal avant que l’étape {id} ({name}) soit faite</translation>
  </message>
  <message>
   <source>not signed: journal.jsonl says that the ceremony key {says}</source>
   <translation>non signé : journal.jsonl dit que la clé de cérémonie {says}</translation>
  </message>
  <message>
   <source>entry {entry} ({kind}) {why}</source>
   <translation>l’entrée {entry} ({kind}) {why}</translation>
  </message>
  <message>
   <source>head and certificate were read aloud</source>
   <translation>la tête et le certificat ont été lus à haute voix</translation>
  </message>
  <message>
   <source>nobody read the head aloud yet</source>
   <translation>personne n’a encore lu la tête à haute voix</translation>
  </message>
  <message>
   <source>there was no ceremony key</source>
   <translation>il n’y avait pas de clé de cérémonie</translation>
  </message>
  <message>
   <source>was destroyed</source>
   <translation>a été détruite</translation>
  </message>
  <message>
   <source>stands behind the freeze</source>
   <translation>se trouve après le gel</translation>
  </message>
  <message>
   <source>documents/transcript.pdf is not the file that the journal says was signed</source>
   <translation>documents/transcript.pdf n’est pas le fichier dont le journal dit qu’il a été signé</translation>
  </message>
  <message>
   <source>the head that was read aloud is not the head of the freeze</source>
   <translation>la tête lue à haute voix n’est pas la tête du gel</translation>
  </message>
  <message>
   <source>the ceremony key was to be destroyed before the verifier was run</source>
   <translation>la clé de cérémonie devait être détruite avant que la vérification soit lancée</translation>
  </message>
  <message>
   <source>the ceremony key was to be destroyed although the verifier had said {outcome}</source>
   <translation>la clé de cérémonie devait être détruite bien que la vérification ait dit {outcome}</translation>
  </message>
  <message>
   <source>no checkpoint signs the entry that says what the verifier had said</source>
   <translation>aucun point de contrôle ne signe l’entrée qui dit ce que la vérification avait dit</translation>
  </message>
  <message>
   <source>was to be destroyed</source>
   <translation>devait être détruite</translation>
  </message>
  <message>
   <source>{behind} and begins a step of act {act}</source>
   <translation>{behind} et commence une étape de l’acte {act}</translation>
  </message>
  <message>
   <source>{behind} and intends {operation}</source>
   <translation>{behind} et a l’intention de {operation}</translation>
  </message>
  <message>
   <source>{behind} and is about deviation {number}, which stands before it</source>
   <translation>{behind} et porte sur l’écart {number}, qui se trouve avant</translation>
  </message>
  <message>
   <source>{behind} and decides {value}</source>
   <translation>{behind} et décide {value}</translation>
  </message>
  <message>
   <source>no checkpoint signs the entry that says that the transcript was signed</source>
   <translation>aucun point de contrôle ne signe l’entrée qui dit que le procès-verbal a été signé</translation>
  </message>
  <message>
   <source>no checkpoint signs the entry that says that the head was read</source>
   <translation>aucun point de contrôle ne signe l’entrée qui dit que la tête a été lue</translation>
  </message>
  <message>
   <source>the ceremony key was to be destroyed before the head was read</source>
   <translation>la clé de cérémonie devait être détruite avant que la tête soit lue</translation>
  </message>
  <message>
   <source>was kept, as {reason}</source>
   <translation>a été gardée, comme {reason}</translation>
  </message>
  <message>
   <source>is still to be destroyed</source>
   <translation>est encore à détruire</translation>
  </message>
  <message>
   <source>{behind} and is about step {step}, which is not of the seal</source>
   <translation>{behind} et porte sur l’étape {step}, qui n’est pas du sceau</translation>
  </message>
  <message>
   <source>{behind} and names {person}, who is not in the plan</source>
   <translation>{behind} et nomme {person}, qui n’est pas dans le plan</translation>
  </message>
  <message>
   <source>{behind} and records {fact}</source>
   <translation>{behind} et consigne {fact}</translation>
  </message>
  <message>
   <source>{behind} and destroys another key than the ceremony's</source>
   <translation>{behind} et détruit une autre clé que celle de la cérémonie</translation>
  </message>
  <message>
   <source>{behind} and keeps something else than the ceremony key</source>
   <translation>{behind} et garde autre chose que la clé de cérémonie</translation>
  </message>
  <message>
   <source>fingerprint or check value of key {name} is not of such a key</source>
   <translation>l’empreinte ou la valeur de contrôle de la clé {name} n’est pas celle d’une telle clé</translation>
  </message>
  <message>
   <source>the program that was identified is not the one that began the journal</source>
   <translation>le programme identifié n’est pas celui qui a commencé le journal</translation>
  </message>
  <message>
   <source>key {key} is no key of the plan, or of another algorithm</source>
   <translation>la clé {key} n’est pas une clé du plan, ou est d’un autre algorithme</translation>
  </message>
  <message>
   <source>the identifier of {name} is none</source>
   <translation>l’identifiant de {name} n’en est pas un</translation>
  </message>
  <message>
   <source>the identifier of {name} is of another mode</source>
   <translation>l’identifiant de {name} est d’un autre mode</translation>
  </message>
  <message>
   <source>the shares of {name} cannot begin with the words {words}</source>
   <translation>les parts de {name} ne peuvent commencer par les mots {words}</translation>
  </message>
  <message>
   <source>envelope {serial} holds shares of two sets</source>
   <translation>l’enveloppe {serial} contient des parts de deux jeux</translation>
  </message>
  <message>
   <source>the token is told to be {software}, and by its own words it is {software_}</source>
   <translation>le jeton est dit {software}, et d’après lui-même il est {software_}</translation>
  </message>
  <message>
   <source>the limits of the token are not those of its profile and this plan</source>
   <translation>les limites du jeton ne sont pas celles de son profil et de ce plan</translation>
  </message>
  <message>
   <source>the clock in entry {entry} is not that of the entry</source>
   <translation>l’horloge dans l’entrée {entry} n’est pas celle de l’entrée</translation>
  </message>
  <message>
   <source>the gap of {gap_seconds} seconds in entry {entry} is not that of the times</source>
   <translation>l’écart de {gap_seconds} secondes dans l’entrée {entry} n’est pas celui des heures</translation>
  </message>
  <message>
   <source>entry {entry} counts {unconfirmed} unconfirmed entries, and there were others</source>
   <translation>l’entrée {entry} compte {unconfirmed} entrées non confirmées, et il y en avait d’autres</translation>
  </message>
  <message>
   <source>two attachments are called {name}</source>
   <translation>deux pièces jointes s’appellent {name}</translation>
  </message>
  <message>
   <source>{name} is not attached</source>
   <translation>{name} n’est pas joint</translation>
  </message>
  <message>
   <source>version {program_version} ran and this is {__version__}</source>
   <translation>la version {program_version} a tourné et celle-ci est {__version__}</translation>
  </message>
  <message>
   <source>another build of version {__version__} ran, with SHA-256 {program_sha}</source>
   <translation>une autre compilation de la version {__version__} a tourné, avec SHA-256 {program_sha}</translation>
  </message>
  <message>
   <source>another build of the program went on after a resume</source>
   <translation>une autre compilation du programme a continué après une reprise</translation>
  </message>
  <message>
   <source>it was made with reportlab {versions} and this is {version}</source>
   <translation>il a été fait avec reportlab {versions} et celui-ci est {version}</translation>
  </message>
  <message>
   <source>transcript.pdf was changed after it was signed</source>
   <translation>transcript.pdf a été modifié après sa signature</translation>
  </message>
  <message>
   <source>the signature does not fit the certificate</source>
   <translation>la signature ne correspond pas au certificat</translation>
  </message>
  <message>
   <source>something was added to transcript.pdf after the signature</source>
   <translation>quelque chose a été ajouté à transcript.pdf après la signature</translation>
  </message>
  <message>
   <source>the signature is no certification</source>
   <translation>la signature n’est pas une certification</translation>
  </message>
  <message>
   <source>the signature is not by a P-384 key with SHA-384</source>
   <translation>la signature n’est pas d’une clé P-384 avec SHA-384</translation>
  </message>
  <message>
   <source>the certificate is not the one that the journal recorded</source>
   <translation>le certificat n’est pas celui que le journal a consigné</translation>
  </message>
  <message>
   <source>the certificate's key is not the ceremony key of the journal</source>
   <translation>la clé du certificat n’est pas la clé de cérémonie du journal</translation>
  </message>
  <message>
   <source>the attached certificate.der is not the certificate of the signature</source>
   <translation>le certificate.der joint n’est pas le certificat de la signature</translation>
  </message>
  <message>
   <source>{without} of {keys} keys leave only under wrapping keys that the officer made trusted</source>
   <translation>{without} des {keys} clés ne sortent que sous des clés d’enveloppe que le responsable de sécurité a rendues de confiance</translation>
  </message>
  <message>
   <source>the wrapping key of {what} was recorded as trusted, and {trusted} of it does not read true</source>
   <translation>la clé d’enveloppe de {what} a été consignée comme de confiance, et son {trusted} ne se lit pas true</translation>
  </message>
  <message>
   <source>two roles, by the plan</source>
   <translation>deux rôles, selon le plan</translation>
  </message>
  <message>
   <source>two roles are not claimed</source>
   <translation>deux rôles ne sont pas affirmés</translation>
  </message>
  <message>
   <source>the trusted wrapping key of {what} is still there</source>
   <translation>la clé d’enveloppe de confiance de {what} est encore là</translation>
  </message>
  <message>
   <source>key {id} went by the route {value}, on which no officer made the wrapping key</source>
   <translation>la clé {id} est passée par la voie {value}, où aucun responsable de sécurité n’a fait la clé d’enveloppe</translation>
  </message>
  <message>
   <source>key {id} is to leave only under trusted wrapping keys, and {wrap_with_trusted} reads {actual}</source>
   <translation>la clé {id} ne doit sortir que sous des clés d’enveloppe de confiance, et {wrap_with_trusted} se lit {actual}</translation>
  </message>
  <message>
   <source>key {id} was born before its trusted wrapping keys were made</source>
   <translation>la clé {id} est née avant que ses clés d’enveloppe de confiance soient créées</translation>
  </message>
  <message>
   <source>key {id} was wrapped for {what}, whose wrapping key nobody made trusted</source>
   <translation>la clé {id} a été enveloppée pour {what}, dont personne n’a rendu la clé d’enveloppe de confiance</translation>
  </message>
  <message>
   <source>The certificate is the one that was given, but this could not be checked</source>
   <translation>Le certificat est celui qui a été donné, mais ceci n’a pu être vérifié</translation>
  </message>
  <message>
   <source>the attached {journal}</source>
   <translation>le {journal} joint</translation>
  </message>
  <message>
   <source>it is no ceremony's folder: it has neither journal nor transcript</source>
   <translation>ce n’est pas le dossier d’une cérémonie : il n’y a ni journal ni procès-verbal</translation>
  </message>
  <message>
   <source> and its second token</source>
   <translation type="vanished"> et second jeton</translation>
  </message>
  <message>
   <source>; not signed: journal.jsonl says that {late} came after the freeze</source>
   <translation type="vanished">; non signé : journal.jsonl dit que {late} est venu après le gel</translation>
  </message>
  <message>
   <source>entry {number} of the audit log {value} is explained, and nothing explains it</source>
   <translation type="vanished">l’entrée {number} du journal d’audit {value} passe pour expliquée, et rien ne l’explique</translation>
  </message>
  <message>
   <source>set {identifier} was tried in the ceremony's own token</source>
   <translation type="vanished">le jeu {identifier} a été essayé dans le jeton même de la cérémonie</translation>
  </message>
  <message>
   <source>{name} was tried in token {serial}, and the binding names {second}</source>
   <translation type="vanished">{name} a été essayé dans le jeton {serial}, et la liaison nomme {second}</translation>
  </message>
 </context>
 <context>
  <name>value</name>
  <message>
   <source>share {number} of {count}</source>
   <translation>part {number} sur {count}</translation>
  </message>
  <message>
   <source>share {number} of {count} of group {title}</source>
   <translation>part {number} sur {count} du groupe {title}</translation>
  </message>
  <message>
   <source>share {number} of group {group}</source>
   <translation>part {number} du groupe {group}</translation>
  </message>
  <message>
   <source>share {number}</source>
   <translation>part {number}</translation>
  </message>
  <message>
   <source>unwrapped in the token under the backup key</source>
   <translation>déballée dans le jeton sous la clé de sauvegarde</translation>
  </message>
  <message>
   <source>entered into the token from the secrets child, as the token does not unwrap this package</source>
   <translation>introduite dans le jeton depuis le processus de secrets, car le jeton ne déballe pas ce paquet</translation>
  </message>
  <message>
   <source>AES-CBC, encrypted and decrypted</source>
   <translation>AES-CBC, chiffré et déchiffré</translation>
  </message>
  <message>
   <source>{algorithm}, made twice and verified</source>
   <translation>{algorithm}, calculé deux fois et vérifié</translation>
  </message>
  <message>
   <source>public key</source>
   <translation>clé publique</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>encore inconnu</translation>
  </message>
  <message>
   <source>in the token and on paper</source>
   <translation>dans le jeton et sur papier</translation>
  </message>
  <message>
   <source>on paper alone</source>
   <translation>sur papier seulement</translation>
  </message>
  <message>
   <source>it is by a device with the serial number {serial}</source>
   <translation>il vient d’un appareil au numéro de série {serial}</translation>
  </message>
  <message>
   <source>it says that the key was {origin}</source>
   <translation>il dit que la clé a été {origin}</translation>
  </message>
  <message>
   <source>the hash does not fit the line</source>
   <translation>le hachage ne correspond pas à la ligne</translation>
  </message>
  <message>
   <source>the line is not in canonical form</source>
   <translation>la ligne n’est pas sous forme canonique</translation>
  </message>
  <message>
   <source>the line is longer than any entry can be</source>
   <translation>la ligne est plus longue que toute entrée possible</translation>
  </message>
  <message>
   <source>the line calls itself entry {entry}</source>
   <translation>la ligne se dit entrée {entry}</translation>
  </message>
  <message>
   <source>the line does not follow the line before it</source>
   <translation>la ligne ne suit pas la ligne qui la précède</translation>
  </message>
  <message>
   <source>number, time or previous hash is of another type</source>
   <translation>le numéro, l’heure ou le hachage précédent est d’un autre type</translation>
  </message>
  <message>
   <source>the line cannot be read</source>
   <translation>la ligne est illisible</translation>
  </message>
  <message>
   <source>it has {value} bytes instead of 16</source>
   <translation>elle a {value} octets au lieu de 16</translation>
  </message>
  <message>
   <source>it is all zero</source>
   <translation>elle n’est faite que de zéros</translation>
  </message>
  <message>
   <source>{memory_kib} KiB of memory for {lanes} lanes</source>
   <translation>{memory_kib} Kio de mémoire pour {lanes} voies</translation>
  </message>
  <message>
   <source>{passes} passes</source>
   <translation>{passes} passes</translation>
  </message>
  <message>
   <source>{memory_kib} KiB and {passes} passes are too little</source>
   <translation>{memory_kib} Kio et {passes} passes sont trop peu</translation>
  </message>
  <message>
   <source>the number of the piece, which another has too</source>
   <translation>le numéro du fragment, qu’un autre porte aussi</translation>
  </message>
  <message>
   <source>it takes {shortest} to {longest} characters</source>
   <translation>il prend de {shortest} à {longest} caractères</translation>
  </message>
  <message>
   <source>its PIN begins with an authentication key's id, which the binding must name</source>
   <translation>son PIN commence par l’identifiant d’une clé d’authentification, que la liaison doit nommer</translation>
  </message>
  <message>
   <source>it is too long</source>
   <translation>c’est trop long</translation>
  </message>
  <message>
   <source>its format is another</source>
   <translation>son format est un autre</translation>
  </message>
  <message>
   <source>it is not written in the one form that the format allows</source>
   <translation>il n’est pas écrit dans la seule forme que le format permet</translation>
  </message>
  <message>
   <source>its numbers of shares do not fit each other</source>
   <translation>ses nombres de parts ne s’accordent pas</translation>
  </message>
  <message>
   <source>its nonce has another length</source>
   <translation>son nonce a une autre longueur</translation>
  </message>
  <message>
   <source>it is no JSON text</source>
   <translation>ce n’est pas un texte JSON</translation>
  </message>
  <message>
   <source>a field is missing or cannot be read</source>
   <translation>un champ manque ou est illisible</translation>
  </message>
  <message>
   <source>to be destroyed by hand, with a witness</source>
   <translation>à détruire à la main, devant témoin</translation>
  </message>
  <message>
   <source>kept by decision</source>
   <translation>gardé par décision</translation>
  </message>
  <message>
   <source>the ceremony key is still there</source>
   <translation>la clé de la cérémonie est toujours là</translation>
  </message>
  <message>
   <source>{key} is still there</source>
   <translation>{key} est toujours là</translation>
  </message>
  <message>
   <source>{what} is still there</source>
   <translation>{what} est toujours là</translation>
  </message>
  <message>
   <source>key {key}</source>
   <translation>clé {key}</translation>
  </message>
  <message>
   <source>the verifier said {outcome}</source>
   <translation>la vérification a dit {outcome}</translation>
  </message>
  <message>
   <source>kept by decision of two people</source>
   <translation>gardé par décision de deux personnes</translation>
  </message>
  <message>
   <source>{what}, id {key_id}</source>
   <translation>{what}, identifiant {key_id}</translation>
  </message>
  <message>
   <source>opened</source>
   <translation>ouvert</translation>
  </message>
  <message>
   <source>transport</source>
   <translation>PIN de transport</translation>
  </message>
  <message>
   <source>{name}, who is to hold a piece, is not here</source>
   <translation>{name}, qui doit détenir un fragment, n’est pas ici</translation>
  </message>
  <message>
   <source>{threshold} who hold pieces are needed, {here} are here</source>
   <translation>il faut {threshold} détenteurs de fragments, {here} sont ici</translation>
  </message>
  <message>
   <source>the first share</source>
   <translation>la première part</translation>
  </message>
  <message>
   <source>{compared} compared, {how}</source>
   <translation>{compared} comparé, {how}</translation>
  </message>
  <message>
   <source>{compared}, used once ({method})</source>
   <translation>{compared}, utilisé une fois ({method})</translation>
  </message>
  <message>
   <source>{compared} compared before it was written; {form}, {length} bytes</source>
   <translation>{compared} comparé avant l’écriture ; {form}, {length} octets</translation>
  </message>
  <message>
   <source>none more</source>
   <translation>aucune de plus</translation>
  </message>
  <message>
   <source>the same</source>
   <translation>le même</translation>
  </message>
  <message>
   <source>another: {sha}</source>
   <translation>un autre : {sha}</translation>
  </message>
  <message>
   <source>{found} new, signed</source>
   <translation>{found} nouveau, signé</translation>
  </message>
  <message>
   <source>nothing new</source>
   <translation>rien de nouveau</translation>
  </message>
  <message>
   <source>another, let in by a deviation: {sha}</source>
   <translation>un autre, admis par un écart : {sha}</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>confirmé</translation>
  </message>
  <message>
   <source>NOT confirmed: people say that they are not what happened</source>
   <translation>NON confirmé : les personnes disent que ce n’est pas ce qui s’est passé</translation>
  </message>
  <message>
   <source>program</source>
   <translation>programme</translation>
  </message>
  <message>
   <source>warnings</source>
   <translation>avertissements</translation>
  </message>
  <message>
   <source>quorum</source>
   <translation>quorum</translation>
  </message>
  <message>
   <source>present</source>
   <translation>présent</translation>
  </message>
  <message>
   <source>folder</source>
   <translation>dossier</translation>
  </message>
  <message>
   <source>{files} files as recorded</source>
   <translation>{files} fichiers comme consigné</translation>
  </message>
  <message>
   <source>head on paper</source>
   <translation>tête sur papier</translation>
  </message>
  <message>
   <source>as the journal says</source>
   <translation>comme le dit le journal</translation>
  </message>
  <message>
   <source>expiry of {target}</source>
   <translation>expiration de {target}</translation>
  </message>
  <message>
   <source>{minutes_left} minutes left</source>
   <translation>encore {minutes_left} minutes</translation>
  </message>
  <message>
   <source>number of ids</source>
   <translation>nombre d’identifiants</translation>
  </message>
  <message>
   <source>token</source>
   <translation>jeton</translation>
  </message>
  <message>
   <source>key or id</source>
   <translation>clé ou identifiant</translation>
  </message>
  <message>
   <source>trusted wrapping key of {what}</source>
   <translation>clé d’enveloppement de confiance de {what}</translation>
  </message>
  <message>
   <source>somebody stands there twice</source>
   <translation>quelqu’un y figure deux fois</translation>
  </message>
  <message>
   <source>an alternate stands for somebody who is not named</source>
   <translation>un suppléant remplace quelqu’un qui n’est pas nommé</translation>
  </message>
  <message>
   <source>there is no administrator</source>
   <translation>il n’y a pas d’administrateur</translation>
  </message>
  <message>
   <source>there is no custodian who is not an administrator</source>
   <translation>il n’y a pas de dépositaire qui ne soit pas administrateur</translation>
  </message>
  <message>
   <source>mechanisms</source>
   <translation>mécanismes</translation>
  </message>
  <message>
   <source>it has fields that do not belong there</source>
   <translation>il a des champs qui n’y ont pas leur place</translation>
  </message>
  <message>
   <source>it is too long for one OAEP block of {wrapping_key_spec}</source>
   <translation>c’est trop long pour un bloc OAEP de {wrapping_key_spec}</translation>
  </message>
  <message>
   <source>a key ARN reads arn:aws:kms:REGION:ACCOUNT:key/ID</source>
   <translation>un ARN de clé s’écrit arn:aws:kms:REGION:ACCOUNT:key/ID</translation>
  </message>
  <message>
   <source>not a time with its zone</source>
   <translation>ce n’est pas une heure avec son fuseau</translation>
  </message>
  <message>
   <source>which is not ahead</source>
   <translation>qui n’est pas à venir</translation>
  </message>
  <message>
   <source>more than 365 days ahead</source>
   <translation>plus de 365 jours à l’avance</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>absent</translation>
  </message>
  <message>
   <source>{token} bytes long, not 1 to {longest_token}</source>
   <translation>long de {token} octets, et non de 1 à {longest_token}</translation>
  </message>
  <message>
   <source>the target's region is {region}</source>
   <translation>la région de la cible est {region}</translation>
  </message>
  <message>
   <source>not base64</source>
   <translation>ce n’est pas du base64</translation>
  </message>
  <message>
   <source>the target's account is {account}</source>
   <translation>le compte de la cible est {account}</translation>
  </message>
  <message>
   <source>no Azure key identifier</source>
   <translation>ce n’est pas un identifiant de clé Azure</translation>
  </message>
  <message>
   <source>not a list of names</source>
   <translation>ce n’est pas une liste de noms</translation>
  </message>
  <message>
   <source>it must be the short name (letters, digits, hyphens), not a path</source>
   <translation>ce doit être le nom court (lettres, chiffres, tirets), pas un chemin</translation>
  </message>
  <message>
   <source>RSAES-OAEP gives exactly {modulus}</source>
   <translation>RSAES-OAEP donne exactement {modulus}</translation>
  </message>
  <message>
   <source>{value} gives exactly {wanted}</source>
   <translation>{value} donne exactement {wanted}</translation>
  </message>
  <message>
   <source>{modulus} and a multiple of eight, at least 24, are wanted</source>
   <translation>il faut {modulus} et un multiple de huit, au moins 24</translation>
  </message>
  <message>
   <source>it is no complete DER structure</source>
   <translation>ce n’est pas une structure DER complète</translation>
  </message>
  <message>
   <source>it is no SubjectPublicKeyInfo</source>
   <translation>ce n’est pas un SubjectPublicKeyInfo</translation>
  </message>
  <message>
   <source>{inner} bytes follow the key</source>
   <translation>{inner} octets suivent la clé</translation>
  </message>
  <message>
   <source>it is not encoded as a SubjectPublicKeyInfo for RSA in DER</source>
   <translation>ce n’est pas codé comme un SubjectPublicKeyInfo pour RSA en DER</translation>
  </message>
  <message>
   <source>it is not one whole block BEGIN PUBLIC KEY … END PUBLIC KEY</source>
   <translation>ce n’est pas un seul bloc entier BEGIN PUBLIC KEY … END PUBLIC KEY</translation>
  </message>
  <message>
   <source>its PEM block is not base64</source>
   <translation>son bloc PEM n’est pas du base64</translation>
  </message>
  <message>
   <source>missing or not text</source>
   <translation>absent, ou pas du texte</translation>
  </message>
  <message>
   <source>{constant} is no JSON number</source>
   <translation>{constant} n’est pas un nombre JSON</translation>
  </message>
  <message>
   <source>it has {labels} PEM blocks</source>
   <translation>il a {labels} blocs PEM</translation>
  </message>
  <message>
   <source>its numbers are no RSA public key</source>
   <translation>ses nombres ne forment pas une clé publique RSA</translation>
  </message>
  <message>
   <source>{msg} at line {lineno}</source>
   <translation>{msg} à la ligne {lineno}</translation>
  </message>
  <message>
   <source>it is nested too deeply</source>
   <translation>l’imbrication est trop profonde</translation>
  </message>
  <message>
   <source>a number in it is too long</source>
   <translation>un nombre y est trop long</translation>
  </message>
  <message>
   <source>it is not made of pairs of letters</source>
   <translation>il n’est pas fait de paires de lettres</translation>
  </message>
  <message>
   <source>its checksum is wrong</source>
   <translation>sa somme de contrôle est fausse</translation>
  </message>
  <message>
   <source>it has a pair of letters that stands for nothing</source>
   <translation>il a une paire de lettres qui ne désigne rien</translation>
  </message>
  <message>
   <source>a field has another number</source>
   <translation>un champ a un autre numéro</translation>
  </message>
  <message>
   <source>it has another number of fields</source>
   <translation>il a un autre nombre de champs</translation>
  </message>
  <message>
   <source>something follows its end</source>
   <translation>quelque chose suit sa fin</translation>
  </message>
  <message>
   <source>a field has another type</source>
   <translation>un champ est d’un autre type</translation>
  </message>
  <message>
   <source>a field is larger than it may be</source>
   <translation>un champ est plus grand que permis</translation>
  </message>
  <message>
   <source>it ends too early</source>
   <translation>il finit trop tôt</translation>
  </message>
  <message>
   <source>a text is not UTF-8</source>
   <translation>un texte n’est pas en UTF-8</translation>
  </message>
  <message>
   <source>a field has no fixed length</source>
   <translation>un champ n’a pas de longueur fixe</translation>
  </message>
  <message>
   <source>a number is not in its shortest form</source>
   <translation>un nombre n’est pas sous sa forme la plus courte</translation>
  </message>
  <message>
   <source>its numbers start at 1</source>
   <translation>ses numéros commencent à 1</translation>
  </message>
  <message>
   <source>its lengths do not fit together</source>
   <translation>ses longueurs ne concordent pas</translation>
  </message>
  <message>
   <source>its numbers outside and inside differ</source>
   <translation>ses numéros au-dehors et au-dedans diffèrent</translation>
  </message>
  <message>
   <source>the wrapping key has {key_size} bits instead of {modulus_bits}</source>
   <translation>la clé d’enveloppe a {key_size} bits au lieu de {modulus_bits}</translation>
  </message>
  <message>
   <source>the AES key inside has {plain} bytes instead of {kek_bytes}</source>
   <translation>la clé AES à l’intérieur a {plain} octets au lieu de {kek_bytes}</translation>
  </message>
  <message>
   <source>the key has {material} bytes instead of {secret_bytes}</source>
   <translation>la clé a {material} octets au lieu de {secret_bytes}</translation>
  </message>
  <message>
   <source>its check value is another one than the token's</source>
   <translation>sa valeur de contrôle est autre que celle du jeton</translation>
  </message>
  <message>
   <source>its public key is another one than the token's</source>
   <translation>sa clé publique est autre que celle du jeton</translation>
  </message>
  <message>
   <source>{blob} bytes are no {modulus_bits}-bit hybrid blob</source>
   <translation>{blob} octets ne sont pas un bloc hybride de {modulus_bits} bits</translation>
  </message>
  <message>
   <source>it has {blob} bytes instead of {modulus}</source>
   <translation>il a {blob} octets au lieu de {modulus}</translation>
  </message>
  <message>
   <source>OAEP does not decrypt</source>
   <translation>OAEP ne se déchiffre pas</translation>
  </message>
  <message>
   <source>the wrapping key is no RSA key</source>
   <translation>la clé d’enveloppe n’est pas une clé RSA</translation>
  </message>
  <message>
   <source>the material is too long for OAEP with this key</source>
   <translation>le matériel est trop long pour OAEP avec cette clé</translation>
  </message>
  <message>
   <source>{made_with} instead of {value}</source>
   <translation>{made_with} au lieu de {value}</translation>
  </message>
  <message>
   <source>it is a key of another kind</source>
   <translation>c’est une clé d’une autre sorte</translation>
  </message>
  <message>
   <source>the EC scalar has {scalar} bytes instead of {algorithm}</source>
   <translation>le scalaire EC a {scalar} octets au lieu de {algorithm}</translation>
  </message>
  <message>
   <source>its {material} bytes are no Ed25519 key of RFC 8410</source>
   <translation>ses {material} octets ne sont pas une clé Ed25519 selon la RFC 8410</translation>
  </message>
  <message>
   <source>its PKCS#8 version is not 0</source>
   <translation>sa version PKCS#8 n’est pas 0</translation>
  </message>
  <message>
   <source>its algorithm identifier is {oid}</source>
   <translation>son identifiant d’algorithme est {oid}</translation>
  </message>
  <message>
   <source>its PKCS#8 carries attributes</source>
   <translation>son PKCS#8 porte des attributs</translation>
  </message>
  <message>
   <source>its curve is {curve}</source>
   <translation>sa courbe est {curve}</translation>
  </message>
  <message>
   <source>it is no DER structure</source>
   <translation>ce n’est pas une structure DER</translation>
  </message>
  <message>
   <source>it is no PKCS#8 structure</source>
   <translation>ce n’est pas une structure PKCS#8</translation>
  </message>
  <message>
   <source>the key inside the PKCS#8 does not parse</source>
   <translation>la clé dans le PKCS#8 est illisible</translation>
  </message>
  <message>
   <source>it is an RSA key of {key_size} bits</source>
   <translation>c’est une clé RSA de {key_size} bits</translation>
  </message>
  <message>
   <source>the numbers of the RSA key do not belong together</source>
   <translation>les nombres de la clé RSA ne vont pas ensemble</translation>
  </message>
  <message>
   <source>the RSA key's factors are not prime</source>
   <translation>les facteurs de la clé RSA ne sont pas premiers</translation>
  </message>
  <message>
   <source>the EC scalar is out of range</source>
   <translation>le scalaire EC est hors limites</translation>
  </message>
  <message>
   <source>it is an RSA key of more than two primes</source>
   <translation>c’est une clé RSA de plus de deux nombres premiers</translation>
  </message>
  <message>
   <source>no video device</source>
   <translation>ce n’est pas un périphérique vidéo</translation>
  </message>
  <message>
   <source>its length is not that of the algorithm</source>
   <translation>sa longueur n’est pas celle de l’algorithme</translation>
  </message>
  <message>
   <source>its PKCS#8 does not parse</source>
   <translation>son PKCS#8 est illisible</translation>
  </message>
  <message>
   <source>it is neither</source>
   <translation>elle n’est ni l’un ni l’autre</translation>
  </message>
  <message>
   <source>the card does not let it do that</source>
   <translation>la carte ne lui permet pas de le faire</translation>
  </message>
  <message>
   <source>it is no private key</source>
   <translation>ce n’est pas une clé privée</translation>
  </message>
  <message>
   <source>its use does not verify with the public key</source>
   <translation>son emploi ne se vérifie pas avec la clé publique</translation>
  </message>
  <message>
   <source>a secret</source>
   <translation>un secret</translation>
  </message>
  <message>
   <source>it does not sign</source>
   <translation>elle ne signe pas</translation>
  </message>
  <message>
   <source>its curve is none of P-256, P-384 and P-521</source>
   <translation>sa courbe n’est aucune de P-256, P-384 et P-521</translation>
  </message>
  <message>
   <source>the public key is of another kind</source>
   <translation>la clé publique est d’une autre sorte</translation>
  </message>
  <message>
   <source>{bit_length} bits and exponent {exponent}</source>
   <translation>{bit_length} bits et exposant {exponent}</translation>
  </message>
  <message>
   <source>its point is not on the curve</source>
   <translation>son point n’est pas sur la courbe</translation>
  </message>
  <message>
   <source>its modulus is another one</source>
   <translation>son module est un autre</translation>
  </message>
  <message>
   <source>it is not this cloud's trusted wrapping key</source>
   <translation>ce n’est pas la clé de confiance de ce cloud</translation>
  </message>
  <message>
   <source>it is not trusted</source>
   <translation>elle n’est pas de confiance</translation>
  </message>
  <message>
   <source>CKA_{name} did not hold</source>
   <translation>CKA_{name} n’a pas tenu</translation>
  </message>
  <message>
   <source>serial number</source>
   <translation>le numéro de série</translation>
  </message>
  <message>
   <source>UUID</source>
   <translation>l’UUID</translation>
  </message>
  <message>
   <source>only root may mount here, and nobody mounted it</source>
   <translation>seul root peut monter ici, et personne ne l’a montée</translation>
  </message>
  <message>
   <source>it was mounted without {missing}</source>
   <translation>elle a été montée sans {missing}</translation>
  </message>
  <message>
   <source>no such name</source>
   <translation>ce nom n’existe pas</translation>
  </message>
  <message>
   <source>more than {entries} files and folders.</source>
   <translation>plus de {entries} fichiers et dossiers.</translation>
  </message>
  <message>
   <source>{path} is a link, a device or a pipe.</source>
   <translation>{path} est un lien, un périphérique ou un tube.</translation>
  </message>
  <message>
   <source>the name {path} holds characters that cannot be seen.</source>
   <translation>le nom {path} contient des caractères invisibles.</translation>
  </message>
  <message>
   <source>it takes no more, though it says that there is room</source>
   <translation>elle n’accepte plus rien, bien qu’elle dise avoir de la place</translation>
  </message>
  <message>
   <source>more than {count_limit} files.</source>
   <translation>plus de {count_limit} fichiers.</translation>
  </message>
  <message>
   <source>files</source>
   <translation>fichiers</translation>
  </message>
  <message>
   <source>it is stopped</source>
   <translation>elle est arrêtée</translation>
  </message>
  <message>
   <source>file system {kind}</source>
   <translation>système de fichiers {kind}</translation>
  </message>
  <message>
   <source>swap is on</source>
   <translation>l’espace d’échange est actif</translation>
  </message>
  <message>
   <source>the name is not /dev/usb/lp and a number</source>
   <translation>le nom n’est pas /dev/usb/lp suivi d’un nombre</translation>
  </message>
  <message>
   <source>it is no device of a USB printer</source>
   <translation>ce n’est pas le périphérique d’une imprimante USB</translation>
  </message>
  <message>
   <source>it has no paper</source>
   <translation>elle n’a pas de papier</translation>
  </message>
  <message>
   <source>it is off line or reports an error</source>
   <translation>elle est hors ligne ou signale une erreur</translation>
  </message>
  <message>
   <source>the key has {material} bytes instead of {length}</source>
   <translation>la clé a {material} octets au lieu de {length}</translation>
  </message>
  <message>
   <source>the wrapping key has {blob} bits instead of {modulus_bits}</source>
   <translation>la clé d’enveloppe a {blob} bits au lieu de {modulus_bits}</translation>
  </message>
  <message>
   <source>the transport key is no RSA key</source>
   <translation>la clé de transport n’est pas une clé RSA</translation>
  </message>
  <message>
   <source>the wrapping key cannot be read</source>
   <translation>la clé d’enveloppe est illisible</translation>
  </message>
  <message>
   <source>the token's wrap does not open as {method}</source>
   <translation>l’enveloppe du jeton ne s’ouvre pas comme {method}</translation>
  </message>
  <message>
   <source>the transport key cannot be read</source>
   <translation>la clé de transport est illisible</translation>
  </message>
  <message>
   <source>the token's wrap mechanism is unknown here</source>
   <translation>le mécanisme d’enveloppe du jeton est inconnu ici</translation>
  </message>
  <message>
   <source>it has fewer than {least_passphrase} characters</source>
   <translation>elle a moins de {least_passphrase} caractères</translation>
  </message>
  <message>
   <source>it has more than {most_passphrase} bytes</source>
   <translation>elle a plus de {most_passphrase} octets</translation>
  </message>
  <message>
   <source>it has fewer than {least_kinds} different characters</source>
   <translation>elle a moins de {least_kinds} caractères différents</translation>
  </message>
  <message>
   <source>the key is no EC key</source>
   <translation>la clé n’est pas une clé EC</translation>
  </message>
  <message>
   <source>the key is no RSA key</source>
   <translation>la clé n’est pas une clé RSA</translation>
  </message>
  <message>
   <source>{key_size} bits are too few</source>
   <translation>{key_size} bits sont trop peu</translation>
  </message>
  <message>
   <source>its public key cannot be read</source>
   <translation>sa clé publique est illisible</translation>
  </message>
  <message>
   <source>it is another key than the record says</source>
   <translation>c’est une autre clé que ne le dit l’enregistrement</translation>
  </message>
  <message>
   <source>the layout {value}</source>
   <translation>la disposition {value}</translation>
  </message>
  <message>
   <source>a backup package</source>
   <translation>un paquet de sauvegarde</translation>
  </message>
  <message>
   <source>it has {blob} bytes, too many or too few for {value}</source>
   <translation>il a {blob} octets, trop ou trop peu pour {value}</translation>
  </message>
  <message>
   <source>it holds another key than the token</source>
   <translation>il contient une autre clé que le jeton</translation>
  </message>
  <message>
   <source>plan</source>
   <translation>plan</translation>
  </message>
  <message>
   <source>binding</source>
   <translation>liaison</translation>
  </message>
  <message>
   <source>two people decided already that this run ends</source>
   <translation>deux personnes ont déjà décidé que cette exécution se termine</translation>
  </message>
  <message>
   <source>this is where the act begins</source>
   <translation>c’est ici que l’acte commence</translation>
  </message>
  <message>
   <source>a secret scope is open</source>
   <translation>un périmètre secret est ouvert</translation>
  </message>
  <message>
   <source>no reason given</source>
   <translation>aucune raison donnée</translation>
  </message>
  <message>
   <source>our own fingerprint has been shown since</source>
   <translation>notre propre empreinte a été montrée depuis</translation>
  </message>
  <message>
   <source>the ceremony is closing already</source>
   <translation>la cérémonie se clôt déjà</translation>
  </message>
  <message>
   <source>something irreversible was done</source>
   <translation>quelque chose d’irréversible a été fait</translation>
  </message>
  <message>
   <source>{name} holds something else</source>
   <translation>{name} contient autre chose</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <source>the journal is closed</source>
   <translation>le journal est clos</translation>
  </message>
  <message>
   <source>the plan does not name them</source>
   <translation>le plan ne nomme pas cette personne</translation>
  </message>
  <message>
   <source>they have been here already, and are back</source>
   <translation>cette personne est déjà venue, et elle est de retour</translation>
  </message>
  <message>
   <source>that place is being taken</source>
   <translation>cette place est en train d’être prise</translation>
  </message>
  <message>
   <source>{name} took that place</source>
   <translation>{name} a pris cette place</translation>
  </message>
  <message>
   <source>{name} holds that place, and a deviation can let the alternate take it</source>
   <translation>{name} tient cette place, et un écart peut la donner au suppléant</translation>
  </message>
  <message>
   <source>the act “people” still comes to them</source>
   <translation>l’acte « Personnes » viendra encore à cette personne</translation>
  </message>
  <message>
   <source>the process that held its backup key ended before the commit</source>
   <translation>le processus qui tenait sa clé de sauvegarde a fini avant la validation</translation>
  </message>
  <message>
   <source>It has the one before, as one counted log-in showed</source>
   <translation>Il a le précédent, comme une connexion comptée l’a montré</translation>
  </message>
  <message>
   <source>Whether it has the one before was not tried: one try is left</source>
   <translation>S’il a le précédent n’a pas été essayé : il reste un essai</translation>
  </message>
  <message>
   <source>the binding names no printer</source>
   <translation>la liaison ne nomme pas d’imprimante</translation>
  </message>
  <message>
   <source>no print system answers</source>
   <translation>aucun système d’impression ne répond</translation>
  </message>
  <message>
   <source>the print system has no such printer</source>
   <translation>le système d’impression n’a pas une telle imprimante</translation>
  </message>
  <message>
   <source>the printer is not known to hang on this computer by a cable</source>
   <translation>on ne sait pas si l’imprimante tient à cet ordinateur par un câble</translation>
  </message>
  <message>
   <source>the printer is stopped</source>
   <translation>l’imprimante est arrêtée</translation>
  </message>
  <message>
   <source>other jobs wait for the printer</source>
   <translation>d’autres travaux attendent l’imprimante</translation>
  </message>
  <message>
   <source>the device is no USB printer that is ready</source>
   <translation>le périphérique n’est pas une imprimante USB prête</translation>
  </message>
  <message>
   <source>what is printed would be written to a disk ({place})</source>
   <translation>ce qui est imprimé serait écrit sur un disque ({place})</translation>
  </message>
  <message>
   <source>the print system does not keep its jobs where its configuration says ({place})</source>
   <translation>le système d’impression ne garde pas ses travaux là où le dit sa configuration ({place})</translation>
  </message>
  <message>
   <source>it cannot be seen where the print system keeps its jobs ({place})</source>
   <translation>on ne peut pas voir où le système d’impression garde ses travaux ({place})</translation>
  </message>
  <message>
   <source>the print system keeps what it prints</source>
   <translation>le système d’impression garde ce qu’il imprime</translation>
  </message>
  <message>
   <source>the printer does not answer as it should</source>
   <translation>l’imprimante ne répond pas comme elle le devrait</translation>
  </message>
  <message>
   <source>public key, and a use that verifies with it</source>
   <translation>clé publique, et un usage qui se vérifie avec elle</translation>
  </message>
  <message>
   <source>its package needs a computer to be opened, and no token does that</source>
   <translation>son paquet exige un ordinateur pour être ouvert, et aucun jeton ne le fait</translation>
  </message>
  <message>
   <source>its check value differs</source>
   <translation>sa valeur de contrôle diffère</translation>
  </message>
  <message>
   <source>the journal is shorter</source>
   <translation>le journal est plus court</translation>
  </message>
  <message>
   <source>another history stands in the journal</source>
   <translation>une autre histoire figure dans le journal</translation>
  </message>
  <message>
   <source>its record is gone</source>
   <translation>son enregistrement a disparu</translation>
  </message>
  <message>
   <source>more stands behind the last checkpoint than can</source>
   <translation>il y a plus derrière le dernier point de contrôle que possible</translation>
  </message>
  <message>
   <source>drill with scripted people</source>
   <translation>exercice avec des personnes simulées</translation>
  </message>
  <message>
   <source>kind of people ({people})</source>
   <translation type="vanished">sorte de personnes ({people})</translation>
  </message>
  <message>
   <source>{compared} compared, used once ({method}), {how}</source>
   <translation type="vanished">{compared} comparé, utilisé une fois ({method}), {how}</translation>
  </message>
 </context>
 <context>
  <name>host</name>
  <message>
   <source>Network interfaces</source>
   <translation>Interfaces réseau</translation>
  </message>
  <message>
   <source>Network connection</source>
   <translation>Connexion réseau</translation>
  </message>
  <message>
   <source>Network addresses</source>
   <translation>Adresses réseau</translation>
  </message>
  <message>
   <source>Routes out of this computer</source>
   <translation>Routes sortant de cet ordinateur</translation>
  </message>
  <message>
   <source>Radios</source>
   <translation>Radios</translation>
  </message>
  <message>
   <source>Swap</source>
   <translation>Mémoire d’échange</translation>
  </message>
  <message>
   <source>Hibernation</source>
   <translation>Hibernation</translation>
  </message>
  <message>
   <source>Core dumps</source>
   <translation>Vidages mémoire</translation>
  </message>
  <message>
   <source>A tracer of this program</source>
   <translation>Un traceur de ce programme</translation>
  </message>
  <message>
   <source>Who may trace programs</source>
   <translation>Qui peut tracer des programmes</translation>
  </message>
  <message>
   <source>Clock</source>
   <translation>Horloge</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Fuseau horaire</translation>
  </message>
  <message>
   <source>Free space</source>
   <translation>Espace libre</translation>
  </message>
  <message>
   <source>present: {listed}</source>
   <translation>présents : {listed}</translation>
  </message>
  <message>
   <source>no interface is connected</source>
   <translation>aucune interface n’est connectée</translation>
  </message>
  <message>
   <source>no address but loopback</source>
   <translation>aucune adresse sauf la boucle locale</translation>
  </message>
  <message>
   <source>no route</source>
   <translation>aucune route</translation>
  </message>
  <message>
   <source>no radio</source>
   <translation>aucune radio</translation>
  </message>
  <message>
   <source>the list of network interfaces cannot be read</source>
   <translation>la liste des interfaces réseau est illisible</translation>
  </message>
  <message>
   <source>no network interface but loopback</source>
   <translation>aucune interface réseau sauf la boucle locale</translation>
  </message>
  <message>
   <source>connected: {connected}</source>
   <translation>connectées : {connected}</translation>
  </message>
  <message>
   <source>not told for: {untold}</source>
   <translation>non indiqué pour : {untold}</translation>
  </message>
  <message>
   <source>the list of addresses cannot be read</source>
   <translation>la liste des adresses est illisible</translation>
  </message>
  <message>
   <source>addresses: {six}</source>
   <translation>adresses : {six}</translation>
  </message>
  <message>
   <source>the list of routes cannot be read</source>
   <translation>la liste des routes est illisible</translation>
  </message>
  <message>
   <source>routes: {routes}</source>
   <translation>routes : {routes}</translation>
  </message>
  <message>
   <source>on: {listed}</source>
   <translation>allumées : {listed}</translation>
  </message>
  <message>
   <source>present but blocked: {off}</source>
   <translation>présentes mais bloquées : {off}</translation>
  </message>
  <message>
   <source>no swap</source>
   <translation>aucune mémoire d’échange</translation>
  </message>
  <message>
   <source>not set up</source>
   <translation>non configurée</translation>
  </message>
  <message>
   <source>off</source>
   <translation>désactivés</translation>
  </message>
  <message>
   <source>not traced</source>
   <translation>non tracé</translation>
  </message>
  <message>
   <source>restricted (scope {scope})</source>
   <translation>restreint (niveau {scope})</translation>
  </message>
  <message>
   <source>{now}, as the clock chip says</source>
   <translation>{now}, comme l’horloge matérielle</translation>
  </message>
  <message>
   <source>{name}, not UTC</source>
   <translation>{name}, pas UTC</translation>
  </message>
  <message>
   <source>{rule}, not UTC</source>
   <translation>{rule}, pas UTC</translation>
  </message>
  <message>
   <source>{free} MiB free</source>
   <translation>{free} Mio libres</translation>
  </message>
  <message>
   <source>the list of swap areas cannot be read</source>
   <translation>la liste des zones d’échange est illisible</translation>
  </message>
  <message>
   <source>swap is on: {areas}</source>
   <translation>mémoire d’échange active : {areas}</translation>
  </message>
  <message>
   <source>set up, to device {resume}</source>
   <translation>configurée, vers le périphérique {resume}</translation>
  </message>
  <message>
   <source>pattern or limit cannot be read</source>
   <translation>motif ou limite illisibles</translation>
  </message>
  <message>
   <source>given to {split}</source>
   <translation>transmis à {split}</translation>
  </message>
  <message>
   <source>written to {pattern}, limit {limit}</source>
   <translation>écrits dans {pattern}, limite {limit}</translation>
  </message>
  <message>
   <source>the tracer cannot be read</source>
   <translation>le traceur est illisible</translation>
  </message>
  <message>
   <source>traced by process {pid} ({name})</source>
   <translation>tracé par le processus {pid} ({name})</translation>
  </message>
  <message>
   <source>this kernel does not restrict who may trace whom</source>
   <translation>ce noyau ne restreint pas qui peut tracer qui</translation>
  </message>
  <message>
   <source>any process of the same user may trace another</source>
   <translation>tout processus du même utilisateur peut en tracer un autre</translation>
  </message>
  <message>
   <source>{now} cannot be right</source>
   <translation>{now} ne peut pas être juste</translation>
  </message>
  <message>
   <source>{now}, no clock chip to compare with</source>
   <translation>{now}, pas d’horloge matérielle pour comparer</translation>
  </message>
  <message>
   <source>{now}, {apart} seconds from the clock chip</source>
   <translation>{now}, à {apart} secondes de l’horloge matérielle</translation>
  </message>
  <message>
   <source>UTC</source>
   <translation>UTC</translation>
  </message>
  <message>
   <source>the zone cannot be read</source>
   <translation>le fuseau est illisible</translation>
  </message>
  <message>
   <source>UTC, as no zone is set</source>
   <translation>UTC, car aucun fuseau n’est réglé</translation>
  </message>
  <message>
   <source>free space cannot be read</source>
   <translation>l’espace libre est illisible</translation>
  </message>
 </context>
</TS>
