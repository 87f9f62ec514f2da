using System.Text.Json.Nodes;
using Zkml.Cli.Forecasting;
using Zkml.Cli.Output;

namespace Zkml.Cli.Reports;

/// <summary>What a direct proof will take, in reports.</summary>
internal static class ForecastFigures
{
    /// <summary>The forecast as a property of a report; the names are fixed.</summary>
    public static JsonObject ToJson(ProofForecast forecast) => new()
    {
        ["engine"] = forecast.Maker.Engine,
        ["threads"] = forecast.Maker.Threads,
        ["samples"] = forecast.Samples,
        ["seconds"] = forecast.Seconds,
        ["cpuSeconds"] = forecast.ProcessorSeconds,
        ["memoryBytes"] = forecast.MemoryBytes,
        ["verifyingKeyBytes"] = ProofForecast.VerifyingKeyBytes,
        ["proofBytes"] = forecast.ProofBytes,
        ["measuredProofs"] = forecast.MeasuredProofs,
    };

    /// <summary>The forecast as a row.</summary>
    public static FactTable AddForecast(this FactTable facts, ProofForecast forecast) =>
        facts.Fact("proving takes", $"{forecast.Words}; a direct proof has {Figures.Count(forecast.ProofBytes)} bytes, its verifying key {Figures.Count(ProofForecast.VerifyingKeyBytes)}");
}
