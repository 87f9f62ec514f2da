using Zkml.Aleo.Printing;
using Zkml.Testing;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>The native snarkVM of <c>ZKML_ORACLE</c>.</summary>
internal sealed class SnarkVmOracleAdapter : ISnarkVm
{
    private readonly SnarkVmOracle _oracle = SnarkVmOracle.Start();

    public void Ask(RandomProgram program) =>
        _oracle.Send(AleoPrinter.Print(program.Program), program.Inputs.Select(input => input.ToString()!), count: true);

    public SnarkVmAnswer Answer()
    {
        var answer = _oracle.Receive();
        var count = answer.Count;
        return new(
            answer.Outputs,
            answer.Halt,
            answer.Error,
            count is null ? null : new(count.Total, count.PublicVariables, count.Variables, count.NonZerosA, count.NonZerosB, count.NonZerosC, null));
    }

    public void Dispose() => _oracle.Dispose();
}
