using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Csv;
using Zkml.Host;
using Zkml.Import;
using Zkml.Import.Imported;
using Zkml.Models;
using Zkml.Models.Quantization.Trees;

namespace Zkml;

/// <summary>Models that another library trained.</summary>
public static class ZkModelImport
{
    private const string Command = "ZkModel.Import";

    /// <summary>Models that another library trained.</summary>
    extension(ZkModel)
    {
        /// <summary>
        /// Reads decision trees, forests and boosted trees: ONNX, XGBoost JSON or UBJSON (save_model), LightGBM text (save_model) or JSON (dump_model), CatBoost JSON (save_model), told apart by the
        /// content. They become exact integers.
        /// </summary>
        /// <param name="path">The file.</param>
        /// <param name="samples">A CSV file with one column per feature: names the columns, and decides how fine the integers must be; null for none.</param>
        /// <param name="target">The column of <paramref name="samples"/> that is to be predicted; null for the last, if there is one more than features.</param>
        /// <param name="quantization">Limits of the integers; null for the defaults.</param>
        /// <param name="ranges">What is declared of columns; null for what the samples say.</param>
        /// <param name="options">What the file does not say; null for nothing.</param>
        /// <param name="cancellation">Stops it between two steps.</param>
        /// <exception cref="MalformedInputException">A file is missing, too large, damaged, of another format, or holds what cannot be imported; the message names the place.</exception>
        /// <exception cref="OperationCanceledException">It was stopped.</exception>
        public static ZkModel Import(
            string path,
            string? samples = null,
            string? target = null,
            TreeQuantizationOptions? quantization = null,
            RangeDeclarations? ranges = null,
            ImportOptions? options = null,
            CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(path);
            cancellation.ThrowIfCancellationRequested();
            var content = ModelImporter.ReadContent(path);
            var imported = ModelImporter.Read(content, path, options);
            cancellation.ThrowIfCancellationRequested();
            var rows = samples is null ? null : CsvFile.Read(samples, CsvOptions.None with { KnownColumns = imported.FeatureNames ?? [] });
            cancellation.ThrowIfCancellationRequested();
            var provenance = ImportProvenance.Of(Command, imported.Format, path, content);
            return ImportedModelBuilder.Build(imported, ImportedName.Of(path), provenance, rows, target, quantization, ranges).Model;
        }
    }
}
