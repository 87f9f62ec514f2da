using Zkml.Aleo.Values;

namespace Zkml.Aleo.Counting.Values;

/// <summary>A future of a circuit: the call of a finalize block, which a function can only output.</summary>
internal sealed class CircuitFuture(string program, string function, SynthesizedValue[] arguments) : SynthesizedValue
{
    /// <summary>The program's name without <c>.aleo</c>.</summary>
    public string Program { get; } = program;

    public string Function { get; } = function;

    public SynthesizedValue[] Arguments { get; } = arguments;

    public override long Size { get; } = CircuitArray.SizeOf(arguments);

    public override PlaintextValue? TryGetConstant() => null;
}
