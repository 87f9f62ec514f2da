namespace Zkml.Circuits.Backends.R1cs.Files;

/// <summary>The byte that a step begins with: its kind in the two lowest bits, and whether its wire follows.</summary>
internal static class StepForm
{
    public const byte Sum = 0;
    public const byte Product = 1;
    public const byte Slices = 2;
    public const byte Inverse = 3;
    public const byte KindMask = 3;

    /// <summary>The wire follows; otherwise it is the one after the last wire of the step before.</summary>
    public const byte NamesWire = 4;
}
