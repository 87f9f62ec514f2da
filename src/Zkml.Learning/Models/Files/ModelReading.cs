using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Learning.Models;
using Zkml.Learning.Models.Files;

namespace Zkml;

/// <summary>Models from files and to files.</summary>
public static class ModelReading
{
    /// <summary>Models from files.</summary>
    extension(ZkModel)
    {
        /// <summary>
        /// Reads a model file, as <c>zkml train</c> and <c>zkml import</c> write them. How it was trained stays a <see cref="RecordedProvenance"/>, so that no trainer is needed.
        /// </summary>
        /// <param name="path">The file.</param>
        /// <exception cref="MalformedInputException">The file cannot be read, is too large, malformed, contradictory or of another version; the message names the place.</exception>
        public static ZkModel Load(string path)
        {
            using var document = JsonFile.Read(path, ModelJson.MaximumBytes);
            return ModelJson.Read(document.RootElement, path);
        }
    }

    /// <summary>Models to files.</summary>
    /// <param name="model">The model.</param>
    extension(ZkModel model)
    {
        /// <summary>Writes the model, for its owner alone to read: who gives it away says so. A file that exists is replaced at once, when the new one is complete.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="MalformedInputException">The model is one that <see cref="Load"/> would refuse; nothing was written.</exception>
        public void Save(string path) =>
            JsonFile.SaveReadable(path, ModelJson.MaximumBytes, json => ModelJson.Write(json, model), root => ModelJson.Read(root, path), isSecret: true);
    }
}
