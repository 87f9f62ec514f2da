using System.Text.Json.Nodes;
using Zkml.Aleo.Limits;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Cli.Output;
using Zkml.Varuna.Parameters;

namespace Zkml.Cli.Reports;

/// <summary>The price of a direct proof of one sample in reports: sizes as the verifying key has them, and what follows from them.</summary>
internal static class PriceFigures
{
    /// <summary>The price as a property of a report; the names are fixed.</summary>
    public static JsonObject ToJson(ProofPrice price) => new()
    {
        ["constraints"] = price.Constraints,
        ["variables"] = price.Variables,
        ["nonzeros"] = new JsonObject { ["a"] = price.NonZerosA, ["b"] = price.NonZerosB, ["c"] = price.NonZerosC },
        ["srs"] = new JsonObject { ["degree"] = price.SrsDegree, ["file"] = File(price) },
        ["provingSeconds"] = price.ProcessorSeconds(samples: 1),
    };

    /// <summary>0.42 s.</summary>
    public static string Seconds(ProofPrice price) => Figures.Seconds(TimeSpan.FromSeconds(price.ProcessorSeconds(samples: 1)));

    /// <summary>The largest SRS file that a proof needs; null if what is embedded is enough.</summary>
    public static string? File(ProofPrice price) => price.SrsDegree <= EmbeddedPowers.Degree ? null : $"powers-of-beta-{SrsBudget.FileFor(price.SrsDegree)}";
}
