//! rs-trafilatura over the pages that standard input names, a path a line; a JSON object a page.
use std::io::{self, BufRead, Write};

fn main() {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for path in io::stdin().lock().lines().map_while(Result::ok) {
        let bytes = std::fs::read(&path).expect("a page that can be read");
        let options = rs_trafilatura::Options { include_comments: false, ..Default::default() };
        let (text, fault) = match rs_trafilatura::extract_bytes_with_options(&bytes, &options) {
            Ok(found) => (found.content_text, None),
            Err(fault) => (String::new(), Some(fault.to_string())),
        };
        writeln!(out, "{}", serde_json::json!({ "path": path, "text": text, "fault": fault })).expect("output");
    }
}
