using Zkml.Host.Cargo;
using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Host.Tests.Cargo;

/// <summary>How a program that cargo built is found.</summary>
public sealed class CargoProgramTests : IDisposable
{
    private const string Variable = "ZKML_TEST_OF_CARGO_PROGRAMS";

    // The files of npm stand for the sources: they have no Cargo.lock, so that nothing can be built by accident.
    private static readonly CargoProgram Program = new("engine of a test", "zkml-test", new(typeof(CargoProgram).Assembly, "npm"), "test", Variable, "zkml engine install");

    private readonly TemporaryDirectory _folder = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        _folder.Dispose();
    }

    [Fact]
    public void It_is_in_the_cache_under_the_fingerprint_of_its_sources() =>
        Path.GetRelativePath(CacheDirectory.FromEnvironment(), Program.InstalledPath).ShouldMatch(@"\Aengines.test-[0-9a-f]{12}.zkml-test(\.exe)?\z");

    [Fact]
    public void Where_it_was_never_installed_it_is_not_found()
    {
        Program.Find().ShouldBeNull();
        Program.IsInstalledWhole.ShouldBeFalse();
    }

    [Fact]
    public void One_that_was_built_elsewhere_is_named_by_a_variable()
    {
        var built = _folder.Write("zkml-test", [1]);
        Environment.SetEnvironmentVariable(Variable, built);

        Program.Find().ShouldBe(built);
    }

    [Fact]
    public void A_variable_that_names_nothing_is_an_error_that_says_what_to_do()
    {
        Environment.SetEnvironmentVariable(Variable, Path.Combine(_folder.Path, "missing"));

        Should.Throw<MissingComponentException>(() => Program.Find()).Message.ShouldBe($"{Variable} names {Path.Combine(_folder.Path, "missing")}, which does not exist; unset it, or run 'zkml engine install'");
    }

    [Fact]
    public void One_that_was_changed_since_it_was_installed_is_not_run()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Program.InstalledPath)!);
        try
        {
            File.WriteAllText(Program.InstalledPath, "a program");
            File.WriteAllText($"{Program.InstalledPath}.sha256", Sha256Hex.Of("a program"));
            Program.Find().ShouldBe(Program.InstalledPath);
            File.AppendAllText(Program.InstalledPath, "!");

            Should.Throw<MissingComponentException>(() => Program.Find()).Message.ShouldBe($"the engine of a test in {Program.InstalledPath} is damaged; run 'zkml engine install', which builds it again");
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(Program.InstalledPath)!, recursive: true);
        }
    }
}
