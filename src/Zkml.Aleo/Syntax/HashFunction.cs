namespace Zkml.Aleo.Syntax;

/// <summary>The functions behind the hash and commit instructions.</summary>
public enum HashFunction
{
    /// <summary>Poseidon over the field; its size is the number of elements that it absorbs at a time.</summary>
    Poseidon,

    /// <summary>The Bowe-Hopwood-Pedersen hash; its size is the nominal number of bits of a block.</summary>
    Bhp,

    /// <summary>The Pedersen hash; its size is the most bits that it takes.</summary>
    Pedersen,

    /// <summary>Keccak as Ethereum has it; its size is the digest's bits.</summary>
    Keccak,

    /// <summary>SHA-3 (FIPS 202); its size is the digest's bits.</summary>
    Sha3,
}
