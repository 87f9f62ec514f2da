using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Zkml.Testing;

namespace Zkml.Tests.Packages;

/// <summary>The packages, made of the assemblies that these tests run with, and a program of somebody's own that uses them.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string[] Core = ["Zkml", "Zkml.Aleo", "Zkml.Circuits", "Zkml.Data", "Zkml.Host", "Zkml.Models", "Zkml.SnarkVm", "Zkml.Varuna"];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>One test, since making the packages takes most of its time.</summary>
    [Fact]
    public void A_program_with_the_core_package_alone_transpiles_runs_proves_and_refuses_a_forged_proof_without_any_trainer()
    {
        Pack();
        foreach (var package in Core.Select(project => project == "Zkml" ? "Zkml.Core" : project))
        {
            ShouldBeComplete(package);
        }

        File.Copy(Path.Combine(Repository.Root, "src", "Zkml.Training", "Presets", "nano.model.json"), In("nano.model.json"));
        File.WriteAllText(In("nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{In("feed")}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        File.WriteAllText(In("Verifier.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Zkml.Core" Version="{Version("Zkml.Core")}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(In("Program.cs"), """
            using Zkml;
            using Zkml.Transpiling;

            var program = ZkModel.Load("nano.model.json").Transpile("digits_of_mine");
            var input = program.InputOf(new byte[28 * 28]);
            Console.WriteLine($"{program.Count.Constraints.Body} constraints; an empty image is a {program.Run(input).Label}");
            var proof = await program.ProveAsync(input);
            var verification = await program.VerifyAsync(proof);
            Console.WriteLine($"{verification.IsValid}, {verification.Label == program.Run(input).Label}");
            var forged = await ZkModel.Load("nano.model.json").Transpile("other", TranspileTarget.Direct).VerifyAsync(proof, new() { Challenge = new(7) });
            Console.WriteLine($"{forged.IsValid}, {forged.Direct?.Failure}, {forged.Class is null}");
            """);

        var printed = Run("dotnet", ["run", "-c", "Release", "--project", In("Verifier.csproj")]).Split('\n');

        printed[0].ShouldMatch("^345 constraints; an empty image is a [0-9]$");
        printed[1].ShouldBe("True, True");
        printed[2].ShouldBe("False, Challenge, True");
        var shipped = Directory.GetFiles(In("bin"), "Zkml*.dll", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToArray();
        shipped.Order().ShouldBe(Core.Order());
    }

    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } path ? path : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private void Pack()
    {
        var projects = string.Join(';', Core.Select(name => Path.Combine(Repository.Root, "src", name, $"{name}.csproj")));
        File.WriteAllText(In("pack.proj"), $"""
            <Project>
              <Target Name="Pack">
                <MSBuild Projects="{projects}" Targets="Pack" Properties="NoBuild=true;Configuration={Configuration};PackageOutputPath={In("feed")}" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        Run("dotnet", ["msbuild", In("pack.proj"), "-t:Pack", "-m", "-nologo", "-v:quiet", "-warnaserror"]).ShouldBeEmpty();
    }

    private void ShouldBeComplete(string package)
    {
        using var archive = ZipFile.OpenRead(In("feed", $"{package}.{Version(package)}.nupkg"));
        using var nuspec = archive.GetEntry($"{package}.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements().ToLookup(element => element.Name.LocalName);
        metadata["description"].Single().Value.Length.ShouldBeGreaterThan(40, package);
        metadata["tags"].Single().Value.ShouldContain("aleo");
        metadata["license"].Single().Value.ShouldBe("Apache-2.0");
        metadata["repository"].Single().Attribute("type")!.Value.ShouldBe("git");
        using var readme = new StreamReader(archive.GetEntry(metadata["readme"].Single().Value)!.Open());
        readme.ReadLine().ShouldBe($"# {package}");
        File.Exists(In("feed", $"{package}.{Version(package)}.snupkg")).ShouldBeTrue($"{package} has symbols");
    }

    // Zkml.Core.0.2.0.nupkg
    private string Version(string package) => Directory.GetFiles(In("feed"), $"{package}.*.nupkg").Select(path => Path.GetFileNameWithoutExtension(path)[(package.Length + 1)..]).Single(rest => char.IsAsciiDigit(rest[0]));

    private static string Configuration => AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).EndsWith("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    private string In(params string[] names) => Path.Combine([_directory.Path, .. names]);

    private string Run(string command, string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = _directory.Path, RedirectStandardOutput = true, RedirectStandardError = true };

        // Those of the build that runs this test are not meant for another one.
        foreach (var variable in start.Environment.Keys.Where(variable => variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        // What is built at any moment has the same version as what was built before.
        start.Environment["NUGET_PACKAGES"] = In("packages");
        start.Environment["ZKML_CACHE"] = TestCache.Folder;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{output}{error.Result}");
        return output.ReplaceLineEndings("\n");
    }
}
