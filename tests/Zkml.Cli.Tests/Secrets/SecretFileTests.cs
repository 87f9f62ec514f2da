using Microsoft.Win32.SafeHandles;
using Zkml.Cli.Tests.Support;
using Zkml.Host.Files;
using Zkml.Testing;

namespace Zkml.Cli.Tests.Secrets;

/// <summary>What the command writes with weights in it is for its owner alone to read; what is written to be published is not.</summary>
public sealed class SecretFileTests(FlowerTable flowers) : IClassFixture<FlowerTable>, IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_trained_model_is_for_its_owner_alone() => ShouldBeForItsOwnerAlone(flowers.Model);

    [Fact]
    public void An_imported_model_is_too_even_where_another_file_was_for_everyone()
    {
        var path = In("model.json");
        File.WriteAllText(path, "for everyone");
        CommandRun.Of("import", Path.Combine(Repository.Root, "tests", "Zkml.Import.Tests", "Data", "iris-tree.onnx"), "--out", path).ShouldSucceed();
        ShouldBeForItsOwnerAlone(path);
    }

    [Fact]
    public void So_are_private_weights_and_the_folder_beside_them_is_not()
    {
        CommandRun.Of("transpile", flowers.Model, "--out", In("flowers"), "--weights", "input", "--commit").ShouldSucceed();
        ShouldBeForItsOwnerAlone(In("flowers.weights.private.json"));
        foreach (var file in Directory.EnumerateFiles(In("flowers"), "*", SearchOption.AllDirectories))
        {
            (ModeOf(file) & UnixFileMode.GroupRead).ShouldNotBe(UnixFileMode.None, file);
        }
    }

    [Fact]
    public void So_is_the_page_that_draws_the_trees()
    {
        CommandRun.Of("inspect", flowers.Model, "--html", In("page.html")).ShouldSucceed();
        ShouldBeForItsOwnerAlone(In("page.html"));
    }

    [Fact]
    public void There_is_no_moment_at_which_others_can_read_a_secret()
    {
        UnixFileMode? early = null;
        AtomicFile.Write(In("secret"), stream => early = ModeOf(((FileStream)stream).SafeFileHandle), isSecret: true);
        early.ShouldBe(OwnerAlone);
    }

    private static void ShouldBeForItsOwnerAlone(string file) => ModeOf(file).ShouldBe(OwnerAlone, file);

    private static UnixFileMode ModeOf(string file)
    {
        using var handle = File.OpenHandle(file);
        return ModeOf(handle);
    }

    private static UnixFileMode ModeOf(SafeFileHandle file) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException("Windows has rights of folders") : File.GetUnixFileMode(file);

    private string In(string name) => Path.Combine(_folder.Path, name);
}
