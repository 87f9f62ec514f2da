using System.Text;
using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Tests;

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
    [InlineData("", "the file is empty; save the model again")]
    [InlineData("{}", "the file is JSON but no model that is known here; expected ONNX")]
    [InlineData("{L\0\0\0", "byte 2: the file ends in the midst of a value; it is cut off, save the model again")]
    [InlineData("{\"learner\": NaN}", "the property 'learner_model_param' is missing")]
    [InlineData("{\"learner\": None}", "this is not valid JSON")]
    [InlineData("[{\"nodeid\": 0, \"leaf\": 1}]", "this is a JSON dump of XGBoost, which names neither objective nor base score; save the model with save_model(\"model.json\")")]
    [InlineData("{\"Config\": {}, \"Model\": {}}", "this is a snapshot of XGBoost with its configuration")]
    [InlineData("{\"learner\": {\"generic_param\": {}, \"gradient_booster\": {\"name\": \"gbtree\", \"updater\": {}}}}", "this is a configuration of XGBoost (save_config), which has no trees; save the model with save_model(\"model.json\")")]
    [InlineData("{\"format\": \"zkml-model\"}", "this is a file of zkml's own, zkml-model")]
    [InlineData("booster[0]:\n0:leaf=1\n", "this is a text dump of XGBoost")]
    [InlineData("0:[f0<1] yes=1,no=2,missing=1\n", "this is a text dump of XGBoost")]
    [InlineData("binf\0\0\0", "this is XGBoost's old binary form; load it with the XGBoost that wrote it")]
    [InlineData("CBM1\0\0\0", "this is CatBoost's binary form; save the model with model.save_model(\"model.json\", format=\"json\")")]
    [InlineData("PK\u0003\u0004", "this is a zip archive, as PyTorch and Keras save models; export the model to ONNX")]
    [InlineData("version https://git-lfs.github.com/spec/v1\n", "this is a pointer of Git LFS, not the file itself; fetch it with git lfs pull")]
    [InlineData("<!DOCTYPE html>", "this is a web page, not the file itself")]
    [InlineData("(lp0\ncxgboost.core\n.", "this is a pickle of Python with a model of XGBoost; a pickle is never opened, since it runs what is in it: save the model with save_model(\"model.json\")")]
    [InlineData("0:leaf=1\n", "this is a text dump of XGBoost")]
    [InlineData("a,b,c\n1,2,3\n", "this is a text file and no model that is known here; expected ONNX, XGBoost JSON")]
    [InlineData("import lightgbm\n", "this is a text file and no model that is known here")]
    [InlineData("version=v4\ntree\n", "this is a text file and no model that is known here")]
    [InlineData("PAR1\u0015", "this is a table as Parquet")]
    [InlineData("%PDF-1.7", "this is a PDF document")]
    [InlineData("BZh91AY", "this is compressed with bzip2")]
    [InlineData("\u001c\0\0\0TFL3\0\0", "this is a model of TensorFlow Lite; export the model to ONNX")]
    [InlineData("\0\0\0?\u0004\0\0\0\u000f\0\0\0\0\0\0\0binary:logistic\u0006\0\0\0\0\0\0\0gbtree\u0005\0", "this is XGBoost's old binary form; load it with the XGBoost that wrote it")]
    [InlineData("\u0008\u0007", "the file has no ONNX graph; expected ONNX, XGBoost JSON")]
    public void A_file_of_another_kind_is_refused_with_what_is_known(string text, string problem) => ImportedFile.Refusal(text).ShouldContain(problem);

    [Theory]
    [InlineData("sklearn.tree", "skl2onnx")]
    [InlineData("lightgbm.sklearn", "booster_.save_model(\"model.txt\")")]
    [InlineData("lightgbm.sklearn xgboost_dart_mode", "booster_.save_model(\"model.txt\")")]
    [InlineData("xgboost.sklearn", "save_model(\"model.json\")")]
    [InlineData("sklearn.pipeline lightgbm.sklearn", "skl2onnx")]
    [InlineData("catboost", "model.save_model(\"model.json\", format=\"json\")")]
    [InlineData("numpy", "export the model to ONNX")]
    public void A_pickle_is_called_one_and_never_opened(string library, string advice)
    {
        var problem = ImportedFile.Refusal([0x80, 4, 0x95, .. Encoding.UTF8.GetBytes(library), (byte)'.']);
        problem.ShouldContain("this is a pickle of Python");
        problem.ShouldContain(advice);
    }

    [Theory]
    [InlineData("wine-lightgbm.lightgbm.txt")]
    [InlineData("iris-tree.onnx")]
    public void What_only_files_of_XGBoost_do_not_say_is_refused_for_others(string file)
    {
        Should.Throw<MalformedInputException>(() => ModelImporter.Read(LibraryModel.PathOf(file), new(Missing: -999))).Message.ShouldContain("a number that stands for missing values is only for models of XGBoost");
        Should.Throw<MalformedInputException>(() => ModelImporter.Read(LibraryModel.PathOf(file), new(Rounds: TrainingRounds.All))).Message.ShouldContain("a choice of rounds is only for models of XGBoost");
    }

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
