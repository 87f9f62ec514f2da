using System.Security.Cryptography;
using Zkml.Host;
using Zkml.Host.Parameters;
using Zkml.Testing;
using Zkml.Varuna.Parameters;

namespace Zkml.Varuna.Tests.Parameters;

/// <summary>Both ends of the universal reference string, embedded and from files.</summary>
public sealed class PowerFilesTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_embedded_files_are_the_published_ones()
    {
        EmbeddedPowers.Files.Select(file => file.Name).ShouldBe(["powers-of-beta-15.usrs", "shifted-powers-of-beta-15.usrs"]);
        foreach (var file in EmbeddedPowers.Files)
        {
            Convert.ToHexStringLower(SHA256.HashData(EmbeddedPowers.Read(file))).ShouldBe(file.Sha256);
        }
    }

    [Fact]
    public void An_altered_embedded_file_is_refused()
    {
        var file = EmbeddedPowers.Files[1];
        var altered = EmbeddedPowers.Read(file);
        altered[^1] ^= 1;

        Should.Throw<MalformedInputException>(() => EmbeddedPowers.Checked(file, altered)).Message.ShouldStartWith("shifted-powers-of-beta-15.usrs: the file in this installation of zkml is damaged: its SHA-256 is ");
    }

    [Theory]
    [InlineData(0, "powers-of-beta-15.usrs", 0)]
    [InlineData(32_767, "powers-of-beta-15.usrs", 0)]
    [InlineData(32_768, "powers-of-beta-16.usrs", 32_768)]
    [InlineData(65_536, "powers-of-beta-17.usrs", 65_536)]
    [InlineData((1 << 28) - 1, "shifted-powers-of-beta-15.usrs", (1 << 28) - 32_768)]
    [InlineData((1 << 28) - 32_768, "shifted-powers-of-beta-15.usrs", (1 << 28) - 32_768)]
    [InlineData((1 << 28) - 32_769, "shifted-powers-of-beta-16.usrs", (1 << 28) - 65_536)]
    public void Every_power_is_in_one_file(long index, string name, long first)
    {
        var (file, start) = PowerFiles.FileOf(index);

        file.Name.ShouldBe(name);
        start.ShouldBe(first);
    }

    [Fact]
    public void Powers_are_copied_by_their_index()
    {
        var file = EmbeddedPowers.Read(EmbeddedPowers.Files[1]);
        var powers = new byte[2 * PowerFiles.PointBytes];

        new PowerFiles(new ParameterStore(_folder.Path)).Copy(PowerFiles.Count - 2, powers);

        powers.ShouldBe(file[^powers.Length..]);
    }

    [FactWithParameters]
    public void A_range_over_two_files_is_put_together()
    {
        var second = File.ReadAllBytes(Path.Combine(FactWithParametersAttribute.Folder!, "powers-of-beta-16.usrs"));
        var powers = new byte[2 * PowerFiles.PointBytes];

        new PowerFiles(new ParameterStore(FactWithParametersAttribute.Folder!)).Copy(32_767, powers);

        powers[..PowerFiles.PointBytes].ShouldBe(EmbeddedPowers.Read(EmbeddedPowers.Files[0])[^PowerFiles.PointBytes..]);
        powers[PowerFiles.PointBytes..].ShouldBe(second[8..(8 + PowerFiles.PointBytes)]);
    }

    [FactWithParameters]
    public void An_altered_file_is_refused()
    {
        var file = File.ReadAllBytes(Path.Combine(FactWithParametersAttribute.Folder!, "powers-of-beta-16.usrs"));
        file[^1] ^= 1;
        _folder.Write("powers-of-beta-16.usrs", file);

        Should.Throw<MalformedInputException>(() => new PowerFiles(new ParameterStore(_folder.Path)).Copy(40_000, new byte[96])).Message.ShouldContain("the content differs from the published file");
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<MissingComponentException>(() => new PowerFiles(new ParameterStore(_folder.Path)).Copy(40_000, new byte[96])).Message.ShouldBe($"the SRS file powers-of-beta-16.usrs (3.1 MB) is missing in {_folder.Path}");
}
