using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Zkml.Mutation.Areas;
using Zkml.Mutation.Mutants;
using Zkml.Mutation.Weaving;
using Zkml.Testing;

namespace Zkml.Mutation.Building;

/// <summary>
/// Builds the product once with all mutants in it, and the test projects with it, in a directory of its own: the usual build is left alone, and the next
/// seed compiles what changed. A mutant that does not compile is dropped, and the build tried again.
/// </summary>
internal sealed partial class MutatedBuild(Action<string> log)
{
    private static readonly string BuildDirectory = Path.Combine(Repository.Root, "artifacts", "mutation");
    private static readonly string WovenSources = Path.Combine(BuildDirectory, "src");

    /// <summary>Builds with all of them that compile.</summary>
    /// <returns>Those that are in the build.</returns>
    public IReadOnlyList<Mutant> Build(IReadOnlyList<Mutant> mutants, IReadOnlyList<string> testProjects)
    {
        var left = mutants.ToList();
        while (true)
        {
            var woven = Weave(left);
            var errors = Compile(testProjects);
            if (errors.Length == 0)
            {
                return left;
            }

            var dropped = errors.SelectMany(error => Culprits(error, woven, left)).ToHashSet();
            if (dropped.Count == 0)
            {
                throw new InvalidOperationException($"the build fails, and not by a mutant: {errors[0].Message} ({errors[0].File}:{errors[0].Line})");
            }

            log($"{dropped.Count} mutants do not compile and are dropped");
            left.RemoveAll(dropped.Contains);
        }
    }

    /// <summary>The test project's own entry point, in the mutated build.</summary>
    public static string TestAssembly(string testProject) => Path.Combine(BuildDirectory, "bin", testProject, "debug", testProject + ".dll");

    private Dictionary<string, WovenFile> Weave(IReadOnlyList<Mutant> mutants)
    {
        var written = new Dictionary<string, WovenFile>();
        foreach (var project in MutationAreas.All.SelectMany(area => area.Directories).Select(ProductProject.Of).DistinctBy(project => project.Name))
        {
            var target = Path.Combine(WovenSources, project.Name);
            WriteIfChanged(Path.Combine(target, "MutantSwitch.cs"), project.SwitchText);
            HashSet<string> kept = [Path.Combine(target, "MutantSwitch.cs")];
            foreach (var file in mutants.Where(mutant => ProductProject.Of(mutant.File).Name == project.Name).GroupBy(mutant => mutant.File))
            {
                var path = Path.Combine(target, Path.GetRelativePath(project.Directory, file.Key));
                var woven = SourceWeaver.Weave(File.ReadAllText(Path.Combine(Repository.Root, file.Key)), [.. file], project.SwitchName);
                WriteIfChanged(path, woven.Text);
                written.Add(path, woven);
                kept.Add(path);
            }

            foreach (var stale in Directory.EnumerateFiles(target, "*.cs", SearchOption.AllDirectories).Where(path => !kept.Contains(path)).ToArray())
            {
                File.Delete(stale);
            }
        }

        return written;
    }

    private CompileError[] Compile(IReadOnlyList<string> testProjects)
    {
        log($"building {string.Join(", ", testProjects)}");
        var traversal = Path.Combine(BuildDirectory, "tests.proj");
        WriteIfChanged(traversal, Traversal(testProjects));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        foreach (var argument in (string[])
            [
                "build", traversal, "-c", "Debug", "-v", "quiet", "-nologo", "-clp:NoSummary",
                $"-p:ArtifactsPath={BuildDirectory}", $"-p:CustomAfterMicrosoftCommonTargets={Path.Combine(ToolDirectory, "Building", "Mutants.targets")}",
                $"-p:MutantsPath={WovenSources}", $"-p:MutationHostPath={Path.Combine(ToolDirectory, "Host")}",
                "-p:GenerateProgramFile=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false",
            ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        CompileError[] errors = [.. ErrorLine().Matches(output).Select(match => new CompileError(match.Groups[1].Value, Number(match, 2), Number(match, 3), match.Groups[4].Value)).Distinct()];
        return process.ExitCode == 0 || errors.Length > 0 ? errors : throw new InvalidOperationException($"the build fails:{Environment.NewLine}{output}");

        static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>A project that builds the test projects and nothing of its own: one build instead of one each.</summary>
    private static string Traversal(IReadOnlyList<string> testProjects)
    {
        var items = testProjects.Select(project => $"<Tests Include=\"{Path.Combine(Repository.Root, "tests", project, project + ".csproj")}\" />");
        return $"""
            <Project DefaultTargets="Build">
              <ItemGroup>{string.Concat(items)}</ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Tests)" Targets="Restore" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Tests)" BuildInParallel="true" ContinueOnError="true" /></Target>
            </Project>
            """;
    }

    private static string ToolDirectory => Path.Combine(Repository.Root, "tests", "Zkml.Mutation");

    /// <summary>The mutants that an error comes from: the innermost around it; else the nearest before it; for an error elsewhere, constants that are none any more.</summary>
    private static IEnumerable<Mutant> Culprits(CompileError error, Dictionary<string, WovenFile> woven, List<Mutant> left)
    {
        if (!woven.TryGetValue(error.File, out var file))
        {
            return left.Where(mutant => mutant.Form == WeavingForm.Constant);
        }

        var lines = SourceText.From(file.Text).Lines;
        var position = lines[error.Line - 1].Start + error.Column - 1;
        var around = file.Places.Where(place => place.Span.Contains(position)).ToArray();
        return around.Length > 0
            ? [around.MinBy(place => place.Span.Length).Mutant]
            : file.Places.OrderBy(place => Math.Abs(place.Span.Start - position)).Take(1).Select(place => place.Mutant);
    }

    private static void WriteIfChanged(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            File.WriteAllText(path, text);
        }
    }

    [GeneratedRegex(@"^\s*(\S.*?)\((\d+),(\d+)\): error (CS\d+: .*?)(?: \[[^\]]*\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
