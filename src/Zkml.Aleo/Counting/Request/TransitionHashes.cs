using Zkml.Aleo.Counting.Hashing;
using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Counting.Request;

/// <summary>
/// The hashes that bind a function's inputs and outputs to its proof (snarkVM circuit/program/src/{request/verify,response/from_outputs}.rs):
/// a public value's hash, a private one's view key, randomizers and ciphertext hash.
/// </summary>
internal static class TransitionHashes
{
    /// <summary>Every hash makes a constant of the number of elements that it absorbs.</summary>
    private const int HashConstants = 1;

    /// <summary>The value's index is a constant too.</summary>
    private const int IndexConstants = 1;

    /// <summary>An identifier is one lane of a sponge of rate 8: a sum of nine variables.</summary>
    private const int HashTerms = 9;

    /// <summary>The hash that is a value's public identifier.</summary>
    public static CircuitSize Identifier(ReadOnlySpan<AbsorbedElement> elements, Visibility visibility) =>
        visibility == Visibility.Public ? Public(elements) : Private(elements);

    /// <summary>The cost of an input besides its variables: its hash, compared with the identifier of the request.</summary>
    public static CircuitSize Input(ReadOnlySpan<AbsorbedElement> elements, Visibility visibility) =>
        Identifier(elements, visibility) + new CircuitSize(2, 2, new(2 * (1 + HashTerms), 3, 1));

    /// <summary>The cost of an output besides the bits of its fields: its hash, which equals a public variable.</summary>
    public static CircuitSize Output(ReadOnlySpan<AbsorbedElement> elements, Visibility visibility) =>
        Identifier(elements, visibility) + new CircuitSize(1, 0, new(1, 1, HashTerms));

    /// <summary>The function, the value, the transition's commitment and the value's index.</summary>
    private static CircuitSize Public(ReadOnlySpan<AbsorbedElement> elements)
    {
        var sponge = new PoseidonSponge(8);
        sponge.Absorb([AbsorbedElement.Constant, .. elements, AbsorbedElement.OneVariable, AbsorbedElement.Constant]);
        return sponge.Size + CircuitSize.OfConstants(HashConstants + IndexConstants);
    }

    private static CircuitSize Private(ReadOnlySpan<AbsorbedElement> elements)
    {
        var viewKey = new PoseidonSponge(4);
        viewKey.Absorb([AbsorbedElement.Constant, AbsorbedElement.OneVariable, AbsorbedElement.Constant]);

        var randomizers = new PoseidonSponge(8);
        randomizers.Absorb([AbsorbedElement.Constant, new(true, viewKey.OutputTerms)]);
        randomizers.Squeeze(elements.Length);

        var ciphertext = new AbsorbedElement[elements.Length];
        for (var element = 0; element < ciphertext.Length; element++)
        {
            ciphertext[element] = new(true, elements[element].Terms + randomizers.OutputTerms);
        }

        var hash = new PoseidonSponge(8);
        hash.Absorb(ciphertext);
        return viewKey.Size + randomizers.Size + hash.Size + CircuitSize.OfConstants((3 * HashConstants) + IndexConstants);
    }
}
