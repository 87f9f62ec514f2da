namespace Zkml.Aleo.Tests.Properties;

/// <summary>A snarkVM that says what a program gives and what its circuit is. Many questions may be on their way; answers come in order.</summary>
internal interface ISnarkVm : IDisposable
{
    /// <summary>Asks for the outputs and the circuit of the function <c>main</c>.</summary>
    void Ask(RandomProgram program);

    /// <summary>The next answer.</summary>
    SnarkVmAnswer Answer();
}
