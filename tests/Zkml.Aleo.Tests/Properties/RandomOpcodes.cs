using Zkml.Aleo.Syntax;

namespace Zkml.Aleo.Tests.Properties;

/// <summary>Random instructions: plain ones often, hashes as often as their circuits are small.</summary>
internal sealed class RandomOpcodes
{
    /// <summary>One program in so many may have a Keccak or SHA-3 hash, whose circuit has 140,000 constraints and more.</summary>
    private const int ProgramsWithoutByteHash = 40;

    /// <summary>The most hashes on the curve of a program.</summary>
    private const int MostCurveHashes = 3;

    private static readonly Opcode[] Plain =
        [.. Enum.GetValues<Opcode>().Where(opcode => opcode is not (Opcode.Call or Opcode.Async) && opcode.HashVariant() is null)];

    private static readonly Opcode[] PoseidonHashes = Of(HashFunction.Poseidon);
    private static readonly Opcode[] CurveHashes = [.. Of(HashFunction.Bhp), .. Of(HashFunction.Pedersen)];
    private static readonly Opcode[] ByteHashes = [.. Of(HashFunction.Keccak), .. Of(HashFunction.Sha3)];

    private readonly Random _random;
    private int _curveHashes = MostCurveHashes;
    private int _byteHashes;

    public RandomOpcodes(Random random)
    {
        _random = random;
        _byteHashes = random.Next(ProgramsWithoutByteHash) == 0 ? 1 : 0;
    }

    public Opcode Next() => _random.Next(20) switch
    {
        0 => PoseidonHashes[_random.Next(PoseidonHashes.Length)],
        1 or 2 when _curveHashes > 0 => CurveHashes[_random.Next(CurveHashes.Length)],
        3 when _byteHashes > 0 => ByteHashes[_random.Next(ByteHashes.Length)],
        4 or 5 => Opcode.Cast,
        6 or 7 => Opcode.CastLossy,
        _ => Plain[_random.Next(Plain.Length)],
    };

    /// <summary>Says that an instruction has been taken.</summary>
    public void Took(Opcode opcode)
    {
        switch (opcode.HashVariant())
        {
            case { Function: HashFunction.Bhp or HashFunction.Pedersen }:
                _curveHashes--;
                break;
            case { IsOfBytes: true }:
                _byteHashes--;
                break;
        }
    }

    private static Opcode[] Of(HashFunction function) => [.. Enum.GetValues<Opcode>().Where(opcode => opcode.HashVariant()?.Function == function)];
}
