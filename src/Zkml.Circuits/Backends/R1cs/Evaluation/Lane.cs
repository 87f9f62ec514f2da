namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>How the values of a wire are held.</summary>
internal enum Lane
{
    /// <summary>Integers in 64 bits.</summary>
    Narrow,

    /// <summary>Integers in 256 bits, two's complement.</summary>
    Wide,

    /// <summary>Elements of the field, in Montgomery form.</summary>
    Field,
}
