using System.Diagnostics;

namespace Zkml.Cli.Tests.Support;

/// <summary>The command as a process of its own, for tests that kill it or give it another environment.</summary>
internal static class CommandProcess
{
    public static readonly string Executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Zkml.Cli.exe" : "Zkml.Cli");

    public static CommandRun Run(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    public static Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        // Whoever runs the tests in the background or by nohup has signals ignored, and a child inherits that.
        var start = OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=HUP,INT,TERM", Executable, .. arguments]) : new ProcessStartInfo(Executable, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits until a process has started another one of a name.</summary>
    public static Process WaitForChild(Process parent, string name)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(30))
        {
            if (Process.GetProcessesByName(name).FirstOrDefault(process => ParentOf(process) == parent.Id) is { } child)
            {
                return child;
            }

            Thread.Sleep(20);
        }

        throw new TimeoutException($"{name} was not started");
    }

    // The fourth field of /proc/PID/stat; the second one is the name in brackets, without blanks here.
    private static int ParentOf(Process process)
    {
        try
        {
            return int.Parse(File.ReadAllText($"/proc/{process.Id}/stat").Split(' ')[3]);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
