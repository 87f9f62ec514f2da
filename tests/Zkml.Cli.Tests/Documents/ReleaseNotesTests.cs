using System.Diagnostics;
using System.Reflection;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Documents;

public class ReleaseNotesTests
{
    private static readonly string Version = typeof(CommandLineApp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [FactWithBash]
    public void The_notes_of_a_release_are_the_section_of_its_version_in_the_changelog()
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, ".ci", "release"), ["--notes"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var notes = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.ShouldBe(0);
        notes.TrimEnd('\n').ShouldBe(Section(Version));
        notes.ShouldStartWith("### ");
    }

    private static string Section(string version)
    {
        var changelog = File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"));
        var heading = $"\n## {version}\n";
        var from = changelog.IndexOf(heading, StringComparison.Ordinal);
        from.ShouldNotBe(-1, $"CHANGELOG.md has no section of {version}");
        from += heading.Length;
        var to = changelog.IndexOf("\n## ", from, StringComparison.Ordinal);
        return changelog[from..(to < 0 ? changelog.Length : to)].Trim('\n');
    }
}
