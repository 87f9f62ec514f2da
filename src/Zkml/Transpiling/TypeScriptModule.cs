using System.Globalization;
using System.Text;
using System.Text.Json;
using Zkml.Circuits.Backends.TypeScript;
using Zkml.Lowering;

namespace Zkml.Transpiling;

/// <summary>A model's circuit as a TypeScript module: what a proof would say of a sample, without a proof.</summary>
public static class TypeScriptModule
{
    /// <summary>The name of the file that holds a model's module.</summary>
    public static string FileName(TranspiledModel transpiled)
    {
        ArgumentNullException.ThrowIfNull(transpiled);
        return $"{transpiled.Options.Name}.ts";
    }

    /// <summary>
    /// The text of a module that exports the circuit (<c>inputs</c>, <c>offset</c>, <c>evaluate</c>) and what its inputs and outputs mean: <c>encode</c> for images whose pipeline has a form in TypeScript, <c>labels</c> and <c>classify</c> for classes, also <c>scores</c> for logits, <c>predict</c> for
    /// the value of a regression.
    /// </summary>
    /// <param name="transpiled">The model; its weights are constants.</param>
    /// <exception cref="ArgumentException">Its weights are inputs, which a module would have to be given.</exception>
    public static string Write(TranspiledModel transpiled)
    {
        ArgumentNullException.ThrowIfNull(transpiled);
        if (transpiled.Options.Weights == WeightSource.Input)
        {
            throw new ArgumentException("a TypeScript module has the weights in it; it cannot be made with private weights", nameof(transpiled));
        }

        long[] minimums = [.. transpiled.Model.Pipeline.Inputs.Select(input => input.Minimum)];
        return TypeScriptBackend.Emit(transpiled.Circuit, minimums, TranspiledComments.About(transpiled)) + TypeScriptEncoding.Write(transpiled.Model.Pipeline) + Meaning(transpiled);
    }

    private static string Meaning(TranspiledModel transpiled) => transpiled.Options.Output switch
    {
        OutputKind.Value => $$"""

            /** The value that the model predicts for a sample. */
            export function predict(values: ArrayLike<number>): number {
              return Number(evaluate(values)[0]! - offset) / {{transpiled.Model.Regression!.Scale.ToString("R", CultureInfo.InvariantCulture)}};
            }

            """,
        OutputKind.Logits => Labels(transpiled) + """

            /** The score of each class for a sample. */
            export function scores(values: ArrayLike<number>): ReturnType<typeof evaluate> {
              return evaluate(values).map((output) => output - offset) as ReturnType<typeof evaluate>;
            }

            /** The class of a sample: the one with the largest score, of equal ones the first. */
            export function classify(values: ArrayLike<number>): { number: number; label: string } {
              const all = scores(values);
              let number = 0;
              for (let other = 1; other < all.length; other++) {
                if (all[other]! > all[number]!) {
                  number = other;
                }
              }
              return { number, label: labels[number]! };
            }

            """,
        _ => Labels(transpiled) + """

            /** The class of a sample. */
            export function classify(values: ArrayLike<number>): { number: number; label: string } {
              const number = Number(evaluate(values)[0]!);
              return { number, label: labels[number]! };
            }

            """,
    };

    private static string Labels(TranspiledModel transpiled)
    {
        var text = new StringBuilder("\n/** What the classes are called, by their numbers. */\nexport const labels: readonly string[] = [\n");
        foreach (var label in transpiled.Model.ClassLabels)
        {
            // The encoder leaves nothing in a text that could end a string, a line or a script.
            text.Append("  \"").Append(JsonEncodedText.Encode(label)).Append("\",\n");
        }

        return text.Append("];\n").ToString();
    }
}
