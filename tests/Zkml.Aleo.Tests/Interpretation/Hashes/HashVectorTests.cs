using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;

namespace Zkml.Aleo.Tests.Interpretation.Hashes;

public sealed class HashVectorTests
{
    private static readonly HashVector[] Vectors = [.. HashVector.All()];

    private static readonly string[] TypesNotSupported = ["signature", "string", "identifier"];

    [Theory]
    [InlineData("psd", 356)]
    [InlineData("bhp", 383)]
    [InlineData("ped", 67)]
    [InlineData("keccak", 87)]
    [InlineData("sha", 87)]
    public void A_hash_or_commitment_is_what_snarkVM_gives(string family, int count)
    {
        var vectors = Vectors.Where(vector => vector.Family == family && vector.Output is not null && IsSupported(vector)).ToArray();
        vectors.Length.ShouldBe(count);
        vectors.Where(vector => Evaluate(vector) != ValueParser.Parse(vector.Output!).ToString()).Select(vector => vector.Program).ShouldBeEmpty();
    }

    [Fact]
    public void A_hash_of_a_type_that_is_not_supported_is_refused_by_its_name()
    {
        var vectors = Vectors.Where(vector => !IsSupported(vector)).ToArray();
        vectors.Length.ShouldBe(8);
        foreach (var vector in vectors)
        {
            Should.Throw<AleoSyntaxException>(() => AleoParser.Parse(vector.Program)).Message.ShouldEndWith("is not supported");
        }
    }

    [Fact]
    public void What_snarkVM_refuses_is_refused_before_it_runs()
    {
        var refused = Vectors.Where(vector => vector.Fails is "parse" or "check").ToArray();
        refused.Length.ShouldBe(20);
        foreach (var vector in refused)
        {
            Should.Throw<AleoSyntaxException>(() => AleoParser.Parse(vector.Program), vector.Program);
        }
    }

    [Fact]
    public void What_halts_in_snarkVM_halts_or_is_refused_by_its_type()
    {
        var halting = Vectors.Where(vector => vector.Fails == "run").ToArray();
        halting.Length.ShouldBe(9);
        foreach (var vector in halting)
        {
            // Signatures are not supported, and a value with so large a part is no input of any function.
            if (vector.DestinationType == "signature" || vector.InputTypes[0] == "[[u8; 1400u32]; 1u32]")
            {
                Should.Throw<AleoSyntaxException>(() => AleoParser.Parse(vector.Program), vector.Program);
            }
            else
            {
                Should.Throw<AleoHaltException>(() => Evaluate(vector), vector.Program);
            }
        }
    }

    private static bool IsSupported(HashVector vector) => !vector.InputTypes.Any(type => TypesNotSupported.Any(type.Contains));

    private static string Evaluate(HashVector vector) =>
        AleoInterpreter.Evaluate(AleoParser.Parse(vector.Program), "main", [.. vector.Inputs.Select(ValueParser.Parse)])[0].ToString()!;
}
