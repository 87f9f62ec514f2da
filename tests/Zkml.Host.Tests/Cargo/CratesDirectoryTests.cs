using Zkml.Host.Cargo;
using Zkml.Testing;

namespace Zkml.Host.Tests.Cargo;

public sealed class CratesDirectoryTests : IDisposable
{
    private const string LockFile = "[[package]]\nname = \"ahash\"\nversion = \"0.8.12\"\nsource = \"registry\"\n\n[[package]]\nname = \"snarkvm-curves\"\nversion = \"4.12.0\"\nsource = \"registry\"\n\n[[package]]\nname = \"zkml-engine\"\nversion = \"0.1.0\"\n";

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_wrong_with_a_folder_is_said_of_that_folder()
    {
        Refusal(In("missing")).ShouldBe($"{In("missing")}: no such directory; expected a cargo local registry: a directory with an index and the crates of the engine's Cargo.lock");
        Refusal(_folder.Write("file", [])).ShouldContain("file: not a directory; expected");
        Refusal(_folder.Path).ShouldContain("it has no directory 'index'");
        Directory.CreateDirectory(In("index"));
        Refusal(_folder.Path).ShouldContain("it lacks snarkvm-curves-4.12.0.crate; expected");
    }

    [Fact]
    public void A_folder_with_the_locked_crates_is_taken()
    {
        Directory.CreateDirectory(In("index"));
        _folder.Write("snarkvm-curves-4.12.0.crate", []);

        CratesDirectory.Check(_folder.Path, LockFile);
    }

    private static string Refusal(string folder) => Should.Throw<MalformedInputException>(() => CratesDirectory.Check(folder, LockFile)).Message;

    private string In(string name) => Path.Combine(_folder.Path, name);
}
