namespace Zkml.Fuzzing.Running;

/// <summary>What one input took.</summary>
/// <param name="Target">Of which target.</param>
/// <param name="Number">Which input.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Processor">Processor time of the whole process.</param>
/// <param name="HeapBytes">The most that the managed heap held meanwhile, garbage included.</param>
internal sealed record InputCost(string Target, int Number, int Bytes, TimeSpan Processor, long HeapBytes);
