using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Zkml.Data.Features;
using Zkml.Data.Features.Steps;
using Zkml.Lowering;
using Zkml.Models;
using Zkml.Models.Networks;
using Zkml.Models.Trees;
using Zkml.Proving.Direct;
using Zkml.Statements;

namespace Zkml.Tests.Proving.Direct;

public class ModelDescriptionTests
{
    private static readonly ModelDescription Nano = DirectNano.Description;

    [Fact]
    public void A_model_hash_is_the_first_31_bytes_of_the_hash_of_the_description()
    {
        var hash = SHA256.HashData(Nano.ToBytes()).AsSpan(0, 31);

        Nano.Hash.Hexadecimal.ShouldBe(Convert.ToHexStringLower(hash));
        Nano.Hash.Value.ShouldBe(new BigInteger(hash, isUnsigned: true, isBigEndian: false));
        Nano.Hash.Value.ShouldBeLessThan(BigInteger.One << 248);
        ModelHash.TryParse(Nano.Hash.Hexadecimal.ToUpperInvariant(), out var read).ShouldBeTrue();
        read.ShouldBe(Nano.Hash);
    }

    [Fact]
    public void A_description_is_the_same_bytes_each_time()
    {
        Nano.ToBytes().ShouldBe((Nano with { }).ToBytes());
        Encoding.UTF8.GetString(Nano.ToBytes()).ShouldStartWith("{\"kind\":\"zkml model 1\",\"pipeline\":{");
    }

    [Fact]
    public void Whatever_changes_the_meaning_of_a_statement_changes_the_hash()
    {
        var network = (IntegerNetwork)((ConstantWeights)Nano.Weights).Model;
        var first = network.Layers[0];
        var pipeline = (ImagePipeline)Nano.Pipeline;
        ModelDescription[] others =
        [
            Nano with { ClassLabels = Nano.ClassLabels.SetItem(3, "acht") },
            Nano with { ClassLabels = [.. Nano.ClassLabels.Reverse()] },
            Nano with { Output = OutputKind.Logits },
            Nano with { OutputOffset = 1 },
            Nano with { Pipeline = new ImagePipeline([.. pipeline.Outside.Reverse().Skip(1).Reverse(), new QuantisePixels(2)], pipeline.Inside) },
            Nano with { Weights = new ConstantWeights(new IntegerNetwork([first with { Biases = first.Biases.SetItem(0, first.Biases[0] + 1) }, .. network.Layers.Skip(1)])) },
        ];

        ((ModelHash[])[Nano.Hash, .. others.Select(other => other.Hash)]).Distinct().Count().ShouldBe(others.Length + 1);
    }

    [Fact]
    public void Private_weights_are_described_by_their_shape_and_commitment_alone()
    {
        var trees = new TreeEnsemble<long>(2, [new([new SplitNode<long>(1, 777_777, 1, 2), new LeafNode<long>([555_555]), new LeafNode<long>([3])])], [0], EnsembleOutput.LargestScore);
        var other = trees with { Trees = [new([new SplitNode<long>(1, 888_888, 1, 2), new LeafNode<long>([555_556]), new LeafNode<long>([3])])] };
        var elsewhere = trees with { Trees = [new([new SplitNode<long>(0, 777_777, 1, 2), new LeafNode<long>([555_555]), new LeafNode<long>([3])])] };
        ModelDescription Described(TreeEnsemble<long> ensemble, BigInteger commitment) => Nano with { Weights = CommittedWeights.Of(PrivateTrees.Signed(ensemble, [[0]], 24), commitment) };
        var description = Described(trees, 5);

        Encoding.UTF8.GetString(description.ToBytes()).ShouldNotContain("777777").ShouldNotContain("555555");
        Described(other, 5).Hash.ShouldBe(description.Hash);
        Described(trees, 6).Hash.ShouldNotBe(description.Hash);
        Described(elsewhere, 5).Hash.ShouldNotBe(description.Hash);
    }

    [Fact]
    public void Outputs_mean_a_class_logits_or_a_value_or_nothing()
    {
        Nano.TryDecode([7]).ShouldNotBeNull().Label.ShouldBe("7");
        Nano.TryDecode([10]).ShouldBeNull();
        Nano.TryDecode([1, 2]).ShouldBeNull();
        Nano.TryDecode([]).ShouldBeNull();

        var logits = Nano with { Output = OutputKind.Logits, OutputOffset = 100 };
        var result = logits.TryDecode([90, 110, 120, 0, 0, 0, 0, 0, 0, 120]).ShouldNotBeNull();
        result.Class.ShouldBe(2);
        result.Outputs.ShouldBe((BigInteger[])[-10, 10, 20, -100, -100, -100, -100, -100, -100, 20]);

        var value = Nano with { Output = OutputKind.Value, OutputOffset = 50, ClassLabels = [], Regression = new("price", 0.5, "EUR") };
        value.TryDecode([70]).ShouldNotBeNull().Value.ShouldBe(40);
        value.TryDecode([70, 71]).ShouldBeNull();
    }
}

internal static class TextShould
{
    public static string ShouldNotContain(this string text, string part)
    {
        text.Contains(part, StringComparison.Ordinal).ShouldBeFalse();
        return text;
    }
}
