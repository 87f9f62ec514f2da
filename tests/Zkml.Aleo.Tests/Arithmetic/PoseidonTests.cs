using Zkml.Aleo.Interpretation;
using Zkml.Aleo.Parsing;
using Zkml.Aleo.Values;

namespace Zkml.Aleo.Tests.Arithmetic;

public sealed class PoseidonTests
{
    [Theory]
    [InlineData("hash.psd2 5u8", "field", "4613459459913408340102512362929981830616827002841741464010053783742463789994field")]
    [InlineData("hash.psd2 5u8", "u16", "52138u16")]
    [InlineData("hash.psd2 5u8", "i8", "-86i8")]
    [InlineData("hash.psd2.raw 5u8", "field", "169310147924294014426476233717575697205880367636407664060511993748367099725field")]
    [InlineData("hash.psd2 1field", "field", "1233384812208229564144027666290041444092776764619915012081242850804081583609field")]
    [InlineData("hash.psd2.raw -1field", "field", "4465806836966696131377827493183004458029884348505723626993292346318278792355field")]
    public void A_literal_hashes_as_in_snarkVM(string instruction, string type, string expected) =>
        Evaluate($"{instruction} into r0 as {type}; output r0 as {type}.public;").ShouldBe(ValueParser.Parse(expected));

    [Theory]
    [InlineData("hash.psd4", "5026460465513514790657995615933902023849837863418992143045729207152103322435field")]
    [InlineData("hash.psd4.raw", "1277671119064641968756625446790931671262406826187101874694360648069447275301field")]
    public void An_array_hashes_as_in_snarkVM(string mnemonic, string expected) =>
        Evaluate($"cast 1u8 2u8 into r0 as [u8; 2u32]; {mnemonic} r0 into r1 as field; output r1 as field.public;").ShouldBe(ValueParser.Parse(expected));

    private static PlaintextValue Evaluate(string lines) => AleoInterpreter.Evaluate(Samples.Function(lines), "main", []).Single();
}
