using System.Text.Json.Nodes;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Cli.Forecasting;
using Zkml.Cli.Output;
using Zkml.Cli.Proving;
using Zkml.Transpiling;

namespace Zkml.Cli.Reports;

/// <summary>The circuit for direct proofs in reports.</summary>
/// <param name="Direct">The transpiled model.</param>
/// <param name="Key">Its verifying key; null if it was not made.</param>
internal sealed record DirectFigures(DirectTranspilation Direct, DirectKeyFigures? Key)
{
    private ProofPrice Price => Direct.Emission.Emission.Price;

    private ProofForecast Forecast { get; } = ProofForecast.OfMachine(Direct.Emission.Emission.Price);

    /// <summary>Adds the figures as properties; their names are fixed.</summary>
    public void AddTo(JsonObject json)
    {
        var direct = PriceFigures.ToJson(Price);
        direct["model"] = Direct.Model.Hash.Hexadecimal;
        direct["forecast"] = ForecastFigures.ToJson(Forecast);
        if (Key is not null)
        {
            direct["keyHash"] = Key.Hash;
        }

        if (Direct.Model.Commitment is { } commitment)
        {
            direct["commitment"] = commitment.ToString();
        }

        json["direct"] = direct;
    }

    /// <summary>Adds the figures as rows.</summary>
    /// <param name="facts">The table.</param>
    /// <param name="forecasts">Whether to say what a proof takes on this machine.</param>
    public FactTable AddTo(FactTable facts, bool forecasts = true)
    {
        facts.Fact("direct circuit", $"{Figures.Count(Price.Constraints)} constraints, {Figures.Count(Price.Variables)} variables; non-zeros: A {Figures.Count(Price.NonZerosA)}, B {Figures.Count(Price.NonZerosB)}, C {Figures.Count(Price.NonZerosC)}; SRS degree {Figures.Count(Price.SrsDegree)}");
        if (forecasts)
        {
            facts.AddForecast(Forecast);
        }

        if (Key is not null)
        {
            facts.Fact("direct key", $"{Key.Hash}: publish it to let others verify without the model");
        }

        return Direct.Model.Commitment is { } commitment
            ? facts
                .Fact("model hash", $"{Direct.Model.Hash}: names the model in direct proofs, with its labels, its shape and the commitment")
                .Fact("direct commitment", $"{commitment}: publish it to tie direct proofs to these weights")
            : facts.Fact("model hash", $"{Direct.Model.Hash}: names the model in direct proofs, with its weights and labels");
    }
}
