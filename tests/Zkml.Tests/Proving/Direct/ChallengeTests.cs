using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Zkml.Statements;
using Zkml.Testing;

namespace Zkml.Tests.Proving.Direct;

public class ChallengeTests
{
    private const string Largest = "8444461749428370424248824938781546531375899335154063827935233455917409239040";

    [Theory]
    [InlineData("0", "0")]
    [InlineData("42", "42")]
    [InlineData("42field", "42")]
    [InlineData("007", "7")]
    [InlineData(Largest, Largest)]
    [InlineData(Largest + "field", Largest)]
    public void A_challenge_is_a_field_element_in_decimal_digits(string text, string value)
    {
        Challenge.TryParse(text, out var challenge).ShouldBeTrue();

        challenge.Value.ShouldBe(BigInteger.Parse(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("field")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 field")]
    [InlineData("1Field")]
    [InlineData("0x10")]
    [InlineData("1e3")]
    [InlineData("1_000")]
    [InlineData("\u0663")]
    [InlineData("8444461749428370424248824938781546531375899335154063827935233455917409239041")]
    [InlineData("8444461749428370424248824938781546531375899335154063827935233455917409239042field")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000000000000000001")]
    public void Anything_else_is_refused_and_never_reduced(string? text) => Challenge.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_place_of_a_batch_has_a_challenge_of_its_own()
    {
        new Challenge(40).At(0).ShouldBe(40);
        Enumerable.Range(0, 1_000).Select(place => new Challenge(40).At(place)).ShouldBeUnique();
        new Challenge(BigInteger.Parse(Largest)).At(3).ShouldBeLessThan(BigInteger.One << 248);
    }

    [Fact]
    public void No_place_of_a_batch_answers_the_challenges_of_a_verifier_who_counts_them_up()
    {
        var places = Enumerable.Range(1, 1_000).Select(place => new Challenge(40).At(place)).ToHashSet();

        Enumerable.Range(0, 10_000).ShouldNotContain(challenge => places.Contains(challenge));
    }

    [Fact]
    public void A_place_s_challenge_is_the_hash_that_the_documentation_describes()
    {
        byte[] message = [.. "zkml challenge"u8, 40, .. new byte[31], 2, 0, 0, 0];

        new Challenge(40).At(2).ShouldBe(new BigInteger(SHA256.HashData(message).AsSpan(0, 31), isUnsigned: true));
    }

    [Fact]
    public void It_becomes_at_each_place_what_other_verifiers_read_in_the_test_vectors()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "verifier", "test", "vectors.json")));
        foreach (var vector in vectors.RootElement.GetProperty("challenges").EnumerateArray())
        {
            new Challenge(BigInteger.Parse(vector.GetProperty("challenge").GetString()!, CultureInfo.InvariantCulture)).At(vector.GetProperty("place").GetInt32())
                .ShouldBe(BigInteger.Parse(vector.GetProperty("value").GetString()!, CultureInfo.InvariantCulture));
        }
    }
}
