@echo off
rem Runs Openbook: openbook COMMAND [SITE]. Builds the jar first where it is missing or older than its sources.
rem
rem JAVA_HOME           the JDK to use; the java on the path where it is not set
rem OPENBOOK_JAVA_OPTS  more flags for the JVM, such as -Xmx4g, or -XX:TieredStopAtLevel=4 for a very large site
setlocal DisableDelayedExpansion

set "home=%~dp0"
set "home=%home:~0,-1%"
set "jar=%home%\target\openbook-0.1.0.jar"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "version="
rem The version stands in quotes in the first line: openjdk version "17.0.15" 2025-04-15
for /f tokens^=2^ delims^=^" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined version set "version=%%v"
if not defined version (
    echo openbook: there is no Java here ^(%java%^). Install a JDK, version 17 or later, or set JAVA_HOME>&2
    exit /b 2
)
for /f "tokens=1 delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
    echo openbook: this is Java %version% ^(%java%^), and Openbook needs 17 or later. Install one, or set JAVA_HOME>&2
    exit /b 2
)

rem Where the sources are not there, the jar is used as it is.
if not exist "%home%\pom.xml" goto built
if not exist "%jar%" goto build
rem cmd cannot compare times of files; PowerShell, which every Windows since 7 has, can. Exit code 1: something is newer.
set "OPENBOOK_HOME=%home%"
powershell -NoProfile -NonInteractive -Command "$h = $env:OPENBOOK_HOME; $t = (Get-Item -LiteralPath ($h + '\target\openbook-0.1.0.jar')).LastWriteTimeUtc; $p = 'pom.xml', 'src\main', 'src\build', 'templates' | ForEach-Object { Join-Path $h $_ } | Where-Object { Test-Path -LiteralPath $_ }; $n = @(Get-Item -LiteralPath $p) + @(Get-ChildItem -LiteralPath $p -Recurse) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if not errorlevel 1 goto built

:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo openbook: there is no mvn on the path, which builds the program. Install Apache Maven, version 3.8 or later>&2
    exit /b 2
)
echo Building Openbook. This takes a minute the first time.>&2
set "log=%TEMP%\openbook-build-%RANDOM%%RANDOM%.log"
pushd "%home%"
call mvn -B -ntp -Dmaven.test.skip=true package >"%log%" 2>&1 <nul
set "result=%ERRORLEVEL%"
popd
if not "%result%"=="0" type "%log%" >&2
del "%log%" >nul 2>nul
if not "%result%"=="0" (
    echo openbook: the program could not be built. Maven's output is above>&2
    exit /b 2
)

:built
if not exist "%jar%" (
    echo openbook: there is no %jar%>&2
    exit /b 2
)

rem The same flags as in the script openbook; see there for the reasons.
set "flags=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xms256m -XX:MaxRAMPercentage=60 -XX:Tier3BackEdgeThreshold=5000"
set "flags=%flags% -Dfile.encoding=UTF-8 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
set "archive=%home%\target\openbook-jdk-%version%.jsa"

rem The archive is made once for each jar, known by its size and time: cmd has no test for older and newer files.
for %%f in ("%jar%") do set "mark=%%~zf %%~tf"
set "made="
if exist "%archive%.mark" set /p made=<"%archive%.mark"
if exist "%archive%" if "%made%"=="%mark%" goto run
set "trial=%home%\target\trial-%RANDOM%%RANDOM%"
mkdir "%trial%" 2>nul || goto run
"%java%" %flags% "-XX:ArchiveClassesAtExit=%trial%\archive" -jar "%jar%" build "%home%" -o "%trial%\output" >nul 2>nul <nul
if errorlevel 1 "%java%" %flags% "-XX:ArchiveClassesAtExit=%trial%\archive" -jar "%jar%" build "%home%\src\test\resources\sites\three-columns" -o "%trial%\output" >nul 2>nul <nul
if exist "%trial%\archive" move /y "%trial%\archive" "%archive%" >nul
>"%archive%.mark" echo %mark%
rmdir /s /q "%trial%"

:run
if exist "%archive%" goto archived
"%java%" %flags% %OPENBOOK_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
:archived
"%java%" %flags% "-XX:SharedArchiveFile=%archive%" %OPENBOOK_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
