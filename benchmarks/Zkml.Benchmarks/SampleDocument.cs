using System.Diagnostics;

namespace Zkml.Benchmarks;

/// <summary>Writes what the samples print into the document that shows them.</summary>
internal static class SampleDocument
{
    /// <summary>Runs every sample, in this folder, and replaces its section.</summary>
    /// <param name="document">The Markdown file, which has a section for each file of <c>samples</c>.</param>
    public static void Update(string document)
    {
        foreach (var sample in Directory.GetFiles("samples", "*.cs").Order(StringComparer.Ordinal))
        {
            DocumentSection.Replace(document, Path.GetFileNameWithoutExtension(sample), $"```text\n{Run(sample)}```\n");
        }
    }

    private static string Run(string sample)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", "-c", "Release", sample]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.ReplaceLineEndings("\n") : throw new InvalidOperationException($"{sample} ended with exit code {process.ExitCode}");
    }
}
