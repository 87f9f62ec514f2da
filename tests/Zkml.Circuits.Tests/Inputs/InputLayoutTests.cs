using Zkml.Circuits.Inputs;

namespace Zkml.Circuits.Tests.Inputs;

public class InputLayoutTests
{
    [Fact]
    public void A_hundred_pixels_of_four_bits_have_every_layout_worth_pricing() =>
        InputLayouts.All(Pixels(100, 4)).Select(layout => layout.Type.ToString()).ShouldBe(
            ["[u8; 50u32]", "[u16; 25u32]", "[u32; 13u32]", "[u64; 7u32]", "[u128; 4u32]", "Packed"]);

    [Fact]
    public void A_struct_ends_in_a_word_as_narrow_as_the_rest() =>
        InputLayouts.All(Pixels(100, 4))[^1].Struct!.Members.Select(member => member.Type.ToString()).ShouldBe(["u128", "u128", "u128", "u16"]);

    [Fact]
    public void What_is_packed_stands_in_its_slots()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var inputs = Enumerable.Range(0, random.Next(1, 60)).Select(i => new CircuitInput($"x{i}", random.Next(1, 20), i)).ToArray();
            var bits = inputs.Select(input => random.Next(1 << input.Bits)).ToArray();
            foreach (var layout in InputLayouts.All(inputs))
            {
                var words = layout.Pack(inputs, bits);
                words.Zip(layout.Words).ShouldAllBe(pair => pair.Second.Width == 128 || pair.First >> pair.Second.Width == 0);
                for (var i = 0; i < inputs.Length; i++)
                {
                    var slot = layout.Slots[i];
                    ((int)((words[slot.Word] >> slot.Offset) & ((UInt128.One << slot.Bits) - 1))).ShouldBe(bits[i]);
                }
            }
        }
    }

    [Fact]
    public void A_number_with_more_bits_than_its_input_is_refused()
    {
        var inputs = Pixels(3, 4);
        Should.Throw<ArgumentException>(() => InputLayouts.All(inputs)[0].Pack(inputs, [1, 16, 2])).Message.ShouldContain("p1 is 16, expected an unsigned integer of 4 bits");
    }

    [Fact]
    public void More_inputs_than_the_platform_allows_are_refused_with_what_would_help() =>
        Should.Throw<ModelDoesNotFitException>(() => InputLayouts.All(Pixels(2048 * 16 + 1, 8))).Message.ShouldContain("fewer or narrower features would help");

    private static CircuitInput[] Pixels(int count, int bits) => [.. Enumerable.Range(0, count).Select(i => new CircuitInput($"p{i}", bits, i))];
}
