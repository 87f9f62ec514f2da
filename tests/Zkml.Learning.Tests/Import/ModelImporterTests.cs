using System.Text;
using Zkml.Host;
using Zkml.Learning.Import;

namespace Zkml.Learning.Tests.Import;

public sealed class ModelImporterTests
{
    [Theory]
    [InlineData("iris-tree.onnx", "ONNX")]
    [InlineData("cancer-xgboost.xgboost.json", "XGBoost JSON")]
    [InlineData("wine-lightgbm.lightgbm.json", "LightGBM JSON")]
    [InlineData("wine-lightgbm.lightgbm.txt", "LightGBM text")]
    public void A_format_is_recognised_by_its_content(string file, string format) => ImportedFile.Read(File.ReadAllBytes(LibraryModel.PathOf(file))).Format.ShouldBe(format);

    [Theory]
    [InlineData("cancer-xgboost.xgboost.json")]
    [InlineData("wine-lightgbm.lightgbm.txt")]
    public void A_byte_order_mark_does_no_harm(string file) =>
        ImportedFile.Read([.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(LibraryModel.PathOf(file))]).Ensemble.Trees.ShouldNotBeEmpty();

    [Theory]
    [InlineData("iris-tree.onnx")]
    [InlineData("cancer-xgboost.xgboost.json")]
    [InlineData("wine-lightgbm.lightgbm.json")]
    [InlineData("wine-lightgbm.lightgbm.txt")]
    public void A_file_cut_off_anywhere_is_refused_in_one_line(string file)
    {
        var content = File.ReadAllBytes(LibraryModel.PathOf(file));

        // What stands behind the last tree of a text is not read.
        var end = file.EndsWith(".txt", StringComparison.Ordinal) ? Encoding.UTF8.GetString(content).IndexOf("end of trees", StringComparison.Ordinal) : content.Length - 60;
        for (var length = 0; length < end; length += end / 40)
        {
            ImportedFile.Refusal(content[..length]).ShouldStartWith("model: ");
        }
    }

    [Theory]
    [InlineData("", "the file has no ONNX graph; expected ONNX, XGBoost JSON")]
    [InlineData("{}", "the file is JSON but no model that is known here; expected ONNX")]
    [InlineData("{L\0\0\0", "this is XGBoost's binary form (UBJSON); save the model under a name that ends in .json")]
    [InlineData("{\"learner\": NaN}", "this is not valid JSON (NaN and Infinity are no JSON numbers)")]
    [InlineData("a,b,c\n1,2,3\n", "is no ONNX model, or is cut off or damaged; expected ONNX, XGBoost JSON")]
    public void A_file_of_another_kind_is_refused_with_what_is_known(string text, string problem) => ImportedFile.Refusal(text).ShouldContain(problem);

    [Fact]
    public void A_missing_file_is_refused_with_what_to_give() =>
        Should.Throw<MalformedInputException>(() => ModelImporter.Read("/nowhere/model.onnx")).Message.ShouldStartWith("/nowhere/model.onnx: the file is missing; give a model as ONNX");

    [Fact]
    public void A_byte_changed_anywhere_never_ends_in_anything_but_a_model_or_one_line()
    {
        foreach (var file in new[] { "iris-tree.onnx", "wine-lightgbm.lightgbm.txt" })
        {
            var original = File.ReadAllBytes(LibraryModel.PathOf(file));
            var random = new Random(7);
            for (var i = 0; i < 200; i++)
            {
                var content = original.ToArray();
                content[random.Next(Math.Min(content.Length, 4_000))] = (byte)random.Next(256);
                try
                {
                    ImportedFile.Read(content).Ensemble.Trees.ShouldNotBeEmpty();
                }
                catch (MalformedInputException problem)
                {
                    problem.Message.ShouldNotContain("\n");
                }
            }
        }
    }
}
