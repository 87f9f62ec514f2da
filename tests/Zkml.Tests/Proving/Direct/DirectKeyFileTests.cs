using Zkml.Host;
using Zkml.Statements;
using Zkml.Varuna.Engines;

namespace Zkml.Tests.Proving.Direct;

public class DirectKeyFileTests
{
    private static readonly CertifiedKey Key = new(new byte[] { 1, 2, 3 }, new byte[] { 4, 5 }, new(10, 20, 4, 30, 40, 50, 2_047));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = DirectKeyFile.Read(DirectKeyFile.Write(Key), "verifying.key");

        read.Key.ToArray().ShouldBe(Key.Key.ToArray());
        read.Certificate.ToArray().ShouldBe(Key.Certificate.ToArray());
        read.Sizes.ShouldBe(Key.Sizes);
    }

    [Fact]
    public void A_file_with_any_byte_changed_cut_off_or_added_is_refused()
    {
        var bytes = DirectKeyFile.Write(Key);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 1;

            Should.Throw<MalformedInputException>(() => DirectKeyFile.Read(changed, "verifying.key")).Message.ShouldContain("transpile the model again");
            Should.Throw<MalformedInputException>(() => DirectKeyFile.Read(bytes.AsMemory(0, i), "verifying.key"));
        }

        Should.Throw<MalformedInputException>(() => DirectKeyFile.Read((byte[])[.. bytes, 0], "verifying.key"));
    }

    [Fact]
    public void A_key_hash_is_about_what_proofs_bind()
    {
        var hash = KeyHash.Of(new DirectKeyDescription(3, new byte[] { 1, 2 }), 1, 0);

        KeyHash.Of(new DirectKeyDescription(3, new byte[] { 1, 2 }), 1, 0).ShouldBe(hash);
        KeyHash.Of(new DirectKeyDescription(4, new byte[] { 1, 2 }), 2, 0).ShouldNotBe(hash);
        KeyHash.Of(new DirectKeyDescription(3, new byte[] { 1, 3 }), 1, 0).ShouldNotBe(hash);
        KeyHash.Of(new DirectKeyDescription(3, new byte[] { 1, 2, 0 }), 1, 0).ShouldNotBe(hash);
    }

    [Fact]
    public void A_key_hash_says_which_of_the_public_inputs_are_what()
    {
        // Ten public inputs, divided in every way: with the model hash and the challenge, without or with a commitment.
        var key = new DirectKeyDescription(10, new byte[] { 1, 2 });
        var divisions = Enumerable.Range(1, 8).SelectMany(outputs => new[] { 8 - outputs, 7 - outputs }.Where(words => words >= 0).Select(words => (outputs, words))).ToArray();

        divisions.Select(division => KeyHash.Of(key, division.outputs, division.words)).Distinct().Count().ShouldBe(divisions.Length);
    }
}
