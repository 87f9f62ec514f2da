namespace Zkml.Cli.Forecasting;

/// <summary>How long the prover took for a direct proof on this machine.</summary>
/// <param name="Maker">What made it.</param>
/// <param name="Samples">The number of samples in the proof.</param>
/// <param name="Price">The processor time that the price of its circuit says, in seconds.</param>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">On the processor; null where another process did it.</param>
internal sealed record MeasuredProof(ProofMaker Maker, int Samples, double Price, double Seconds, double? ProcessorSeconds);
