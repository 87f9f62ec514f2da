using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>A sum with its coefficients in the form of every lane.</summary>
internal sealed class CompiledSum
{
    public CompiledSum(WireSum sum, PrimeField field)
    {
        var terms = sum.Terms;
        Wires = [.. terms.Select(term => term.Wire)];
        Wide = [.. terms.Select(term => UInt256.From(term.Coefficient))];
        Narrow = [.. Wide.Select(coefficient => unchecked((long)coefficient.Limb0))];
        Elements = [.. terms.Select(term => field.From(term.Coefficient))];
        Raised = [.. Elements.Select(element => field.Raise(element))];
        Magnitudes = [.. terms.Select(term => (double)BigInteger.Abs(term.Coefficient))];
        IsOne = terms is [{ Wire: 0, Coefficient.IsOne: true }];
    }

    /// <summary>The wire of each term.</summary>
    public int[] Wires { get; }

    /// <summary>The coefficients modulo 2^64.</summary>
    public long[] Narrow { get; }

    /// <summary>The coefficients modulo 2^256.</summary>
    public UInt256[] Wide { get; }

    /// <summary>The coefficients as elements, for wires that are elements.</summary>
    public UInt256[] Elements { get; }

    /// <summary>The coefficients as raised elements (<see cref="PrimeField.Raise"/>), for wires that are integers.</summary>
    public UInt256[] Raised { get; }

    /// <summary>The absolute values of the coefficients.</summary>
    public double[] Magnitudes { get; }

    /// <summary>Whether the sum is the constant one.</summary>
    public bool IsOne { get; }
}
