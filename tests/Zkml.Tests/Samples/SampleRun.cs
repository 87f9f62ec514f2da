using System.Diagnostics;
using Zkml.Testing;

namespace Zkml.Tests.Samples;

/// <summary>A file of <c>samples</c>, built and run as a reader would.</summary>
internal static class SampleRun
{
    /// <summary>What it prints.</summary>
    /// <param name="name">The file, without extension.</param>
    /// <param name="folder">Where it runs, and writes its projects.</param>
    /// <param name="arguments">Its own arguments.</param>
    public static string Of(string name, string folder, params string[] arguments)
    {
        var (code, output, error) = Start(name, folder, new Dictionary<string, string?>(), arguments);
        code.ShouldBe(0, $"{output}{error}");
        return output;
    }

    /// <summary>How it ends, and what it prints.</summary>
    /// <param name="name">The file, without extension.</param>
    /// <param name="folder">Where it runs, and writes its projects.</param>
    /// <param name="variables">Variables that it gets; null takes one away.</param>
    /// <param name="arguments">Its own arguments.</param>
    public static (int Code, string Output, string Error) Start(string name, string folder, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(Repository.Root, "samples", $"{name}.cs"), "--", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Those of the build that runs this test are not meant for another one.
        foreach (var variable in start.Environment.Keys.Where(variable => variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        foreach (var (variable, value) in variables)
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
