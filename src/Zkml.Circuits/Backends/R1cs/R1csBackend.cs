using Zkml.Circuits.Backends.R1cs.Choosing;

namespace Zkml.Circuits.Backends.R1cs;

/// <summary>
/// Writes a circuit as a rank-1 constraint system, with the program that computes its witness. The circuit's proven intervals are below every field's modulus, so that sums and products of
/// integers are those of field elements; every private input is checked to be in its range.
/// </summary>
public static class R1csBackend
{
    /// <summary>The constraint system of a circuit.</summary>
    /// <param name="circuit">The circuit, after all passes.</param>
    /// <param name="options">What else the system has.</param>
    /// <param name="cancellation">Stops it between two forms.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static R1csEmission Lower(Circuit circuit, R1csOptions options, CancellationToken cancellation = default)
    {
        var emission = SystemChoice.Cheapest(circuit, options, cancellation);
        return options.NamesEveryPublicInput ? emission with { System = PublicInputBinding.Bind(emission.System) } : emission;
    }
}
