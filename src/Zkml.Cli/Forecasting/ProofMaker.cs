using Zkml.Host;
using Zkml.Varuna.Engines;
using Zkml.Varuna.Native;

namespace Zkml.Cli.Forecasting;

/// <summary>What makes direct proofs on this machine, as far as it decides how long they take.</summary>
/// <param name="Engine"><c>module</c> or <c>native</c>.</param>
/// <param name="Threads">The number of threads that one proof uses.</param>
internal readonly record struct ProofMaker(string Engine, int Threads)
{
    // Measured: the module with wide arithmetic against native code on one thread, with the check of the proof.
    private const double ModuleSlowness = 1.3;

    // Measured with two threads: what little of a native proof is not shared by all threads.
    private const double SerialShare = 0.1;

    /// <summary>The engine that is used where none is asked for. It is not started; whether it is in order shows when something is proven.</summary>
    public static ProofMaker Preferred()
    {
        try
        {
            return NativeDirectEngine.Program.Find() is null ? new(DirectEngineNames.Module, 1) : new(DirectEngineNames.Native, Environment.ProcessorCount);
        }
        catch (Exception problem) when (problem is MissingComponentException or IOException or UnauthorizedAccessException)
        {
            return new(DirectEngineNames.Module, 1);
        }
    }

    /// <summary>A running engine.</summary>
    public static ProofMaker Of(DirectEngineIdentity engine) => new(engine.Name, Math.Max(1, engine.Threads));

    /// <summary>The processor time of a proof on the machine that prices were measured on, in seconds.</summary>
    /// <param name="price">The price.</param>
    public double ProcessorSeconds(double price) => Engine == DirectEngineNames.Module ? ModuleSlowness * price : price;

    /// <summary>The same by the clock.</summary>
    /// <param name="price">The price.</param>
    public double Seconds(double price) => ProcessorSeconds(price) * (SerialShare + ((1 - SerialShare) / Threads));
}
