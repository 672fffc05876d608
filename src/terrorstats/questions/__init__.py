"""What the data can be asked: frames in, frames or small frozen answers out."""
