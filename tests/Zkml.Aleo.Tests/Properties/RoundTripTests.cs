using Zkml.Aleo.Parsing;
using Zkml.Aleo.Printing;

namespace Zkml.Aleo.Tests.Properties;

public sealed class RoundTripTests
{
    [Fact]
    public void A_random_program_and_its_values_print_and_parse_back()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var drawn = RandomProgram.Create(seed);
            AleoParser.Parse(AleoPrinter.Print(drawn.Program)).ShouldBe(drawn.Program);
            foreach (var input in drawn.Inputs)
            {
                ValueParser.Parse(input.ToString()!).ShouldBe(input);
            }
        }
    }
}
