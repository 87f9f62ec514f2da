using System.Text;
using Zkml.Host;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Testing;

namespace Zkml.Tests.Proving.Direct;

public sealed class DirectProofFileTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_written_is_read_again_and_small()
    {
        var proof = await new DirectNano().ProveAsync([3], new(42));
        var path = Path.Combine(_folder.Path, "proof.json");

        DirectProofFile.Save(path, proof);
        var read = DirectProofFile.Load(path);

        read.IsIntact.ShouldBeTrue();
        read.Model.ShouldBe(proof.Model);
        read.Challenge.ShouldBe(proof.Challenge);
        read.Place.ShouldBe(BatchPlace.Alone);
        read.Instances.Single().Outputs.ShouldBe(proof.Instances.Single().Outputs);
        DirectProofFile.Write(read).ShouldBe(File.ReadAllBytes(path));

        // The fake key has 632 bytes less than a real one, its certificate 25.
        new FileInfo(path).Length.ShouldBeLessThan(6_000 - (700 * 4 / 3));
    }

    [Fact]
    public async Task A_proof_of_a_batch_is_read_again()
    {
        var proof = await new DirectNano().ProveAsync([.. Enumerable.Range(0, 128).Select(i => i % 10)], default, new(128, 300));

        var read = DirectProofFile.Read(DirectProofFile.Write(proof), "proof.json");

        read.IsIntact.ShouldBeTrue();
        read.Place.ShouldBe(new(128, 300));
        read.Instances.Select(instance => (int)instance.Outputs[0]).ShouldBe(Enumerable.Range(0, 128).Select(i => i % 10));
    }

    [Fact]
    public async Task A_file_with_any_byte_changed_is_malformed_or_known_not_to_be_intact()
    {
        var bytes = DirectProofFile.Write(await new DirectNano().ProveAsync([3, 4], new(42)));
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var flip in (byte[])[1, 4, 0x20])
            {
                var changed = bytes.ToArray();
                changed[i] ^= flip;

                IsIntact(changed).ShouldBeFalse($"byte {i} from {bytes[i]} to {changed[i]}");
            }
        }
    }

    [Theory]
    [InlineData("  ", "   ")]
    [InlineData("\n", "\r\n")]
    [InlineData("\"42\"", "\"042\"")]
    [InlineData("\"first\": 0", "\"first\": -0")]
    [InlineData("\"first\": 0", "\"first\": 0.0")]
    [InlineData("module", "m\\u006fdule")]
    [InlineData("{", "\uFEFF{")]
    public async Task Another_form_of_the_same_content_is_not_the_file(string text, string other)
    {
        var file = Encoding.UTF8.GetString(DirectProofFile.Write(await new DirectNano().ProveAsync([3], new(42))));
        file.ShouldContain(text);

        IsIntact(Encoding.UTF8.GetBytes(file.Replace(text, other))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("zkml-direct-proof", "zkml-proof", "format")]
    [InlineData("\"version\": 1", "\"version\": 2", "version")]
    [InlineData("\"output\": \"class\"", "\"output\": \"klass\"", "output")]
    [InlineData("\"challenge\": \"42\"", "\"challenge\": \"8444461749428370424248824938781546531375899335154063827935233455917409239041\"", "challenge")]
    [InlineData("\"challenge\": \"42\"", "\"challenge\": \"-1\"", "challenge")]
    [InlineData("\"total\": 1", "\"total\": 0", "place.total")]
    [InlineData("\"proof\": \"", "\"proof\": \"!", "proof")]
    [InlineData("\"varuna\": 3", "\"varuna\": 3,\n  \"other\": 1", "other")]
    public async Task A_malformed_file_is_refused_with_its_place(string text, string other, string place)
    {
        var file = Encoding.UTF8.GetString(DirectProofFile.Write(await new DirectNano().ProveAsync([3], new(42))));
        file.ShouldContain(text);

        var problem = Should.Throw<MalformedInputException>(() => DirectProofFile.Read(Encoding.UTF8.GetBytes(file.Replace(text, other)), "proof.json"));

        problem.Place.ShouldBe(place);
        problem.Message.ShouldNotContain("\n");
    }

    private static bool IsIntact(byte[] bytes)
    {
        try
        {
            return DirectProofFile.Read(bytes, "proof.json").IsIntact;
        }
        catch (MalformedInputException)
        {
            return false;
        }
    }
}
