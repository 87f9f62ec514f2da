using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Cli.Forecasting;
using Zkml.Cli.Output;
using Zkml.Statements;
using Zkml.Varuna.Proving;

namespace Zkml.Cli.Proving;

/// <summary>What the proofs of one circuit take: told before, and remembered after.</summary>
/// <param name="Maker">What makes them.</param>
/// <param name="Price">The price of the circuit.</param>
internal sealed record DirectForecast(ProofMaker Maker, ProofPrice Price)
{
    /// <summary>The forecast for an engine that has started.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="model">What is proven.</param>
    /// <returns>Null for a model whose price nobody knows.</returns>
    public static DirectForecast? For(DirectProvingSession engine, DirectModel model) => model.Price is { } price ? new(ProofMaker.Of(engine.Engine), price) : null;

    /// <summary>Says what one proof will take.</summary>
    /// <param name="samples">The number of samples in the proof.</param>
    /// <param name="terminal">Receives the message.</param>
    public void Tell(int samples, Terminal terminal) =>
        terminal.Log($"a proof{(samples == 1 ? "" : $" of {Figures.Count(samples)} samples")} takes {ProofForecast.Of(Price, samples, Maker, ProofHistory.OfMachine().Load()).Words}");

    /// <summary>Remembers what a proof took.</summary>
    /// <param name="samples">The number of samples in the proof.</param>
    /// <param name="time">What it took.</param>
    public void Remember(int samples, ProverTime time) =>
        ProofHistory.OfMachine().Add(new(Maker, samples, Price.ProcessorSeconds(samples), time.Wall.TotalSeconds, time.Processor?.TotalSeconds));
}
