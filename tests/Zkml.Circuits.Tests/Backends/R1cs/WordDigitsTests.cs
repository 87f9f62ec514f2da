using Zkml.Circuits.Backends.R1cs.Words;

namespace Zkml.Circuits.Tests.Backends.R1cs;

public class WordDigitsTests
{
    [Fact]
    public void Digits_have_three_bits_and_end_where_slices_do()
    {
        WordDigits.Of(10, []).Digits.ShouldBe([new(0, 3), new(3, 3), new(6, 3), new(9, 1)]);
        WordDigits.Of(10, [(new(4, 1), false), (new(5, 5), false)]).Digits.ShouldBe([new(0, 3), new(3, 1), new(4, 1), new(5, 3), new(8, 2)]);
    }

    [Fact]
    public void A_slice_beyond_the_word_ends_with_it() => WordDigits.Of(4, [(new(2, 20), true), (new(9, 1), false)]).Digits.ShouldBe([new(0, 2), new(2, 2)]);

    [Fact]
    public void A_number_that_is_read_often_is_a_wire_unless_it_overlaps_another_or_is_a_digit()
    {
        var word = WordDigits.Of(20, [(new(0, 8), true), (new(8, 3), true), (new(11, 5), false), (new(16, 4), true)]);

        word.Groups.ShouldBe([new(0, 8), new(16, 4)]);
        WordDigits.Of(20, [(new(0, 8), true), (new(4, 8), true)]).Groups.ShouldBeEmpty();
        WordDigits.Of(6, [(new(2, 5), true)]).Groups.ShouldBeEmpty("the word has no such bits");
    }
}
