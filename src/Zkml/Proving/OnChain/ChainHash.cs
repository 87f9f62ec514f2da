using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Syntax;
using Zkml.Aleo.Values;

namespace Zkml.Proving.OnChain;

/// <summary>The hashes that <c>zkml_verifier.aleo</c> computes, by the same instructions.</summary>
internal static class ChainHash
{
    private static readonly AleoProgram Hashes = AleoParser.Parse("""
        program zkml_verifier_hashes.aleo;

        struct Checked:
            key_hash as field;
            statement as [field; 4u32];

        function hash_of_key:
            input r0 as [u128; 43u32].public;
            hash.psd8 r0 into r1 as field;
            output r1 as field.public;

        function hash_of_checked:
            input r0 as field.public;
            input r1 as [field; 4u32].public;
            cast r0 r1 into r2 as Checked;
            hash.psd8 r2 into r3 as field;
            output r3 as field.public;

        constructor:
            assert.eq edition 0u16;
        """);

    /// <summary>The name of a registered key in the mapping <c>keys</c>.</summary>
    public static FieldValue OfKey(ArrayValue key) => (FieldValue)AleoInterpreter.Evaluate(Hashes, "hash_of_key", [key])[0];

    /// <summary>The name of a proven statement in the mapping <c>checked</c>.</summary>
    public static FieldValue OfChecked(FieldValue keyHash, ArrayValue statement) => (FieldValue)AleoInterpreter.Evaluate(Hashes, "hash_of_checked", [keyHash, statement])[0];
}
