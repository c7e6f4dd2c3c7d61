<?php
// Composer's place, with what Debian's packages have.
require '/usr/share/php/AsyncAws/Core/autoload.php';
