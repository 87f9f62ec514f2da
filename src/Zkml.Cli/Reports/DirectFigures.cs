using System.Text.Json.Nodes;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The circuit for direct proofs in reports.</summary>
/// <param name="Direct">The transpiled model.</param>
/// <param name="Key">Its verifying key; null if it was not made.</param>
internal sealed record DirectFigures(DirectTranspilation Direct, DirectKeyFigures? Key)
{
    /// <summary>Adds the figures as properties; their names are fixed.</summary>
    public void AddTo(JsonObject json)
    {
        var direct = new JsonObject { ["model"] = Direct.Model.Hash.Hexadecimal };
        if (Key is { Key.Sizes: var sizes })
        {
            direct["constraints"] = sizes.Constraints;
            direct["variables"] = sizes.Variables;
            direct["nonzeros"] = new JsonObject { ["a"] = sizes.NonZerosA, ["b"] = sizes.NonZerosB, ["c"] = sizes.NonZerosC };
            direct["srs"] = new JsonObject { ["degree"] = sizes.SrsDegree };
            direct["keyHash"] = Key.Hash;
        }

        if (Direct.Model.Commitment is { } commitment)
        {
            direct["commitment"] = commitment.ToString();
        }

        json["direct"] = direct;
    }

    /// <summary>Adds the figures as rows.</summary>
    public FactTable AddTo(FactTable facts)
    {
        if (Key is { Key.Sizes: var sizes })
        {
            facts
                .Fact("direct circuit", $"{Figures.Count(sizes.Constraints)} constraints, {Figures.Count(sizes.Variables)} variables; non-zeros: A {Figures.Count(sizes.NonZerosA)}, B {Figures.Count(sizes.NonZerosB)}, C {Figures.Count(sizes.NonZerosC)}; SRS degree {Figures.Count(sizes.SrsDegree)}")
                .Fact("direct key", $"{Key.Hash}: publish it to let others verify without the model");
        }

        return Direct.Model.Commitment is { } commitment
            ? facts
                .Fact("model hash", $"{Direct.Model.Hash}: names the model in direct proofs, with its labels, its shape and the commitment")
                .Fact("direct commitment", $"{commitment}: publish it to tie direct proofs to these weights")
            : facts.Fact("model hash", $"{Direct.Model.Hash}: names the model in direct proofs, with its weights and labels");
    }
}
