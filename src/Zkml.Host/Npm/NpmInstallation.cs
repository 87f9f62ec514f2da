using System.ComponentModel;
using Zkml.Host.Processes;

namespace Zkml.Host.Npm;

/// <summary>Runs <c>npm ci</c> with the lock file embedded in this assembly.</summary>
internal static class NpmInstallation
{
    private const string Command = "npm ci --ignore-scripts --no-audit --no-fund";

    private const int DeletionAttempts = 10;

    /// <summary>How long npm may take: it downloads 40 MB of packages.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(10);

    // On Windows npm is a batch file, which only starts under its full name.
    private static string Npm => OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>
    /// Installs into a temporary directory beside <paramref name="target"/> and then renames it, so that <paramref name="target"/> is complete
    /// whenever it exists, even if two processes install at once or one is interrupted. An existing installation is replaced.
    /// </summary>
    /// <param name="target">The directory.</param>
    /// <param name="npm">The program; by default npm on the PATH.</param>
    /// <param name="timeout">How long it may take; <see cref="DefaultTimeout"/> by default.</param>
    /// <exception cref="MissingComponentException">npm is missing, fails or hangs.</exception>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    public static void InstallInto(string target, string? npm = null, TimeSpan? timeout = null)
    {
        var temporary = $"{target}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(temporary);
        try
        {
            NpmLockFile.WriteInto(temporary);
            RunNpm(npm ?? Npm, temporary, timeout ?? DefaultTimeout);
            PackageDigests.Write(temporary);
            Discard(target);
            MoveUnlessThere(temporary, target);
        }
        finally
        {
            Delete(temporary);
        }
    }

    /// <summary>Deletes a directory, more than once if needed: a killed process may still write a last file.</summary>
    private static void Delete(string directory)
    {
        for (var attempt = 1; Directory.Exists(directory); attempt++)
        {
            try
            {
                Directory.Delete(directory, recursive: true);
            }
            catch (IOException) when (attempt < DeletionAttempts)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(50));
            }
        }
    }

    /// <summary>Removes a damaged installation once its replacement is ready. It is renamed first, so that no process finds it half deleted.</summary>
    private static void Discard(string installation)
    {
        var doomed = $"{installation}.{Guid.NewGuid():N}";
        try
        {
            Directory.Move(installation, doomed);
            Directory.Delete(doomed, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // There is none, or another process was faster.
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MissingComponentException($"the npm packages in {installation} are damaged and cannot be deleted ({problem.Message}). Delete the directory and try again.");
        }
    }

    private static void MoveUnlessThere(string temporary, string target)
    {
        try
        {
            Directory.Move(temporary, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process was faster; its directory holds the same packages.
        }
    }

    private static void RunNpm(string npm, string directory, TimeSpan timeout)
    {
        var result = Run(npm, directory, timeout);
        if (result.ExitCode != 0)
        {
            var reason = result.Error.Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal))?.Trim() ?? "no reason given";
            throw new MissingComponentException($"'{Command}' failed with exit code {result.ExitCode} ({reason}). Check the network and the npm registry, then try again.");
        }
    }

    private static ProcessResult Run(string npm, string directory, TimeSpan timeout)
    {
        try
        {
            return ProcessRunner.RunAsync(npm, Command.Split(' ')[1..], directory, cancellation: Interruptible.Token, timeout: timeout).GetAwaiter().GetResult();
        }
        catch (Win32Exception)
        {
            throw new MissingComponentException("npm was not found; data sets and the WASM engine come as npm packages. Install Node.js 20 or later: https://nodejs.org");
        }
        catch (TimeoutException)
        {
            throw new MissingComponentException(FormattableString.Invariant($"'{Command}' did not finish within {timeout.TotalMinutes:0.##} minutes and was killed. Check the network and the npm registry, then try again."));
        }
    }
}
